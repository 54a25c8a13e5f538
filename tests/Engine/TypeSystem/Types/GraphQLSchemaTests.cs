using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class GraphQLSchemaTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query { pet(filter: Filter): Pet node: Node }
        interface Node { id: ID }
        type Cat implements Node { id: ID }
        type Dog implements Node { id: ID }
        union Pet = Cat
        input Filter { color: Color }
        enum Color { RED }
        """
    );

    [Fact]
    public void Types_ReachableFromTheRoots_AreThere() =>
        s_schema
            .Types.Keys.Where(static name => !name.StartsWith("__", StringComparison.Ordinal))
            .ShouldBe(["Query", "Pet", "Cat", "Node", "ID", "Filter", "Color", "Dog", "Boolean", "String"], ignoreOrder: true);

    [Fact]
    public void Types_NotUsed_AreAbsent() => s_schema.Types.Keys.ShouldNotContain("Float");

    [Fact]
    public void Types_OfIntrospection_AreThere() => IntrospectionTypes.All.ShouldAllBe(type => s_schema.Types[type.Name] == type);

    [Fact]
    public void Types_InAChainOfGreatLength_AreCollected()
    {
        var type = new ObjectType("T0", static () => [new FieldDefinition("value", BuiltInScalars.Int)]);
        for (var i = 1; i < 100_000; i++)
        {
            var next = type;
            type = new ObjectType($"T{i}", () => [new FieldDefinition("next", next)]);
        }

        SchemaAssembler.Assemble(type).Types.Count.ShouldBeGreaterThan(100_000);
    }

    [Fact]
    public void Directives_OfTheSpecification_AreAlwaysThere() =>
        SchemaAssembler.Assemble(null).Directives.Keys.ShouldBe(["include", "skip", "deprecated", "specifiedBy", "oneOf"]);

    [Fact]
    public void Directives_RedefinedByTheSchema_ReplaceTheBuiltIn()
    {
        var skip = new DirectiveDefinition("skip", DirectiveLocations.Field);
        var schema = SchemaAssembler.Assemble(null, directives: [skip]);
        schema.TryGetDirective("skip", out var found).ShouldBeTrue();
        found.ShouldBeSameAs(skip);
        schema.Directives.Count.ShouldBe(BuiltInDirectives.All.Count);
    }

    [Fact]
    public void GetPossibleTypes_OfEveryKind_AreObjectTypes()
    {
        Names("Node").ShouldBe(["Cat", "Dog"]);
        Names("Pet").ShouldBe(["Cat"]);
        Names("Cat").ShouldBe(["Cat"]);
        Names("Color").ShouldBeEmpty();

        IEnumerable<string> Names(string type) => s_schema.GetPossibleTypes(s_schema.Types[type]).Select(static possible => possible.Name);
    }

    [Fact]
    public void IsPossibleType_OfUnionAndInterface_FollowsTheDefinitions()
    {
        var dog = (ObjectType)s_schema.Types["Dog"];
        s_schema.IsPossibleType(s_schema.Types["Node"], dog).ShouldBeTrue();
        s_schema.IsPossibleType(s_schema.Types["Pet"], dog).ShouldBeFalse();
        s_schema.IsPossibleType(dog, dog).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Query", "pet", true)]
    [InlineData("Query", "__schema", true)]
    [InlineData("Query", "__type", true)]
    [InlineData("Cat", "__schema", false)]
    [InlineData("Pet", "__typename", true)]
    [InlineData("Pet", "id", false)]
    [InlineData("Color", "__typename", false)]
    public void TryGetField_MetaFieldsIncluded_FindsWhatCanBeSelected(string type, string field, bool expected) =>
        s_schema.TryGetField(s_schema.Types[type], field, out _).ShouldBe(expected);

    [Fact]
    public void GetRootType_OfEachOperation_IsTheRoot()
    {
        s_schema.GetRootType(OperationType.Query)!.Name.ShouldBe("Query");
        s_schema.GetRootType(OperationType.Mutation).ShouldBeNull();
    }

    [Fact]
    public void FindType_OfReference_IsWrapped() => s_schema.FindType(Parser.ParseType("[Cat!]!"))!.ToString().ShouldBe("[Cat!]!");

    [Fact]
    public void FindType_OfUnknownName_IsNull() => s_schema.FindType(Parser.ParseType("[Bird]")).ShouldBeNull();
}
