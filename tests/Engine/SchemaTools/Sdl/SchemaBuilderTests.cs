using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

public class SchemaBuilderTests
{
    [Fact]
    public void FromSdl_WithoutSchemaDefinition_TakesTheUsualRootNames()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int } type Mutation { b: Int }");
        schema.QueryType!.Name.ShouldBe("Query");
        schema.MutationType!.Name.ShouldBe("Mutation");
        schema.SubscriptionType.ShouldBeNull();
    }

    [Fact]
    public void FromSdl_WithSchemaDefinition_TakesOnlyTheNamedRoots()
    {
        var schema = SchemaBuilder.FromSdl("\"d\" schema { query: Root } type Root { a: Int } type Mutation { b: Int }");
        schema.QueryType!.Name.ShouldBe("Root");
        schema.MutationType.ShouldBeNull();
        schema.Description.ShouldBe("d");
    }

    [Fact]
    public void FromSdl_ExtensionsBesideDefinitions_AreMerged()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            type Query { a: Int }
            extend type Query implements Node { id: ID }
            interface Node { id: ID }
            extend enum Color { GREEN }
            enum Color { RED }
            extend input Filter { b: Int }
            input Filter { a: Int }
            union Any = Query
            type Other { color(filter: Filter): Color any: Any }
            extend union Any = Other
            scalar Moment
            extend scalar Moment @specifiedBy(url: "https://example.com")
            """
        );
        schema.QueryType!.Fields.Select(static field => field.Name).ShouldBe(["a", "id"]);
        schema.QueryType.Interfaces.ShouldHaveSingleItem().Name.ShouldBe("Node");
        ((EnumType)schema.Types["Color"]).Values.Select(static value => value.Name).ShouldBe(["RED", "GREEN"]);
        ((InputObjectType)schema.Types["Filter"]).Fields.Select(static field => field.Name).ShouldBe(["a", "b"]);
        ((UnionType)schema.Types["Any"]).Members.Count.ShouldBe(2);
        ((ScalarType)schema.Types["Moment"]).SpecifiedBy!.OriginalString.ShouldBe("https://example.com");
    }

    [Fact]
    public void FromSdl_WithOptions_TypesBehave()
    {
        var schema = SchemaBuilder.FromSdl(
            "type Query { now: DateTime pet: Pet } type Cat { name: String } union Pet = Cat scalar DateTime scalar Free",
            new SdlOptions
            {
                Resolvers = static (type, field) => (type, field) == ("Query", "now") ? static _ => FieldResult.FromValue(1) : null,
                TypeResolvers = static type => type == "Pet" ? static _ => "Cat" : null,
                Scalars = BuiltInScalars.All,
            }
        );
        schema.QueryType!.Fields["now"].Execution.Resolver.ShouldNotBeNull();
        schema.QueryType.Fields["pet"].Execution.Resolver.ShouldBeNull();
        ((UnionType)schema.Types["Pet"]).ResolveType!(1).ShouldBe("Cat");
        Should.Throw<LeafCoercionException>(() => ((ScalarType)schema.Types["DateTime"]).ParseLiteral(new StringValueNode("yesterday")));
        ((ScalarType)schema.Types["Free"]).ParseLiteral(new EnumValueNode("A"))!.ToString().ShouldBe("A");
    }

    [Fact]
    public void Extend_SchemaMadeInCode_CarriesItsBehaviourOver()
    {
        var execution = new FieldExecution
        {
            Resolver = static _ => FieldResult.FromValue("a"),
            ParentRequirements = ["Id"],
            KeepsContext = false,
        };
        var features = new Dictionary<string, object?> { ["paging"] = 1 };
        var node = new InterfaceType("Node", static () => [new FieldDefinition("id", BuiltInScalars.ID)], resolveType: static _ => "Query");
        var query = new ObjectType(
            "Query",
            () => [new FieldDefinition("id", BuiltInScalars.ID) { Execution = execution, Features = features }],
            () => [node],
            runtimeType: typeof(string)
        );
        var schema = SchemaBuilder.Extend(SchemaAssembler.Assemble(query), Parser.ParseDocument("extend type Query { next: Query }"));

        var field = schema.QueryType!.Fields["id"];
        field.Execution.ShouldBeSameAs(execution);
        field.Features.ShouldBeSameAs(features);
        schema.QueryType.RuntimeType.ShouldBe(typeof(string));
        schema.QueryType.Fields["next"].Type.ShouldBeSameAs(schema.QueryType);
        schema.QueryType.Interfaces[0].ResolveType.ShouldNotBeNull();
        query.Fields.Count.ShouldBe(1);
    }

    [Fact]
    public void Extend_SchemaWithRoots_AddsMissingRoot()
    {
        var schema = SchemaBuilder.Extend(
            SchemaBuilder.FromSdl("type Query { a: Int }"),
            Parser.ParseDocument("type Change { b: Int } extend schema { mutation: Change }")
        );
        schema.MutationType!.Name.ShouldBe("Change");
        schema.QueryType!.Name.ShouldBe("Query");
    }

    [Theory]
    [InlineData("type Query { a: Xyz }", "Unknown type \"Xyz\".", "1:17")]
    [InlineData("type Query { a: Strin }", "Unknown type \"Strin\". Did you mean \"String\"?", "1:17")]
    [InlineData("type Query { a: Int @nothing }", "Unknown directive \"@nothing\".", "1:21")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "There can be only one type named \"Query\".", "1:6 1:28")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once.", "1:14 1:21")]
    [InlineData("type Query { a: Int } extend type Query { a: Int }", "Field \"Query.a\" can only be defined once.", "1:14 1:43")]
    [InlineData("type Query { a(b: Int b: Int): Int }", "Argument \"Query.a(b:)\" can only be defined once.", "1:16 1:23")]
    [InlineData("enum E { A A } type Query { a: E }", "Enum value \"E.A\" can only be defined once.", "1:10 1:12")]
    [InlineData("directive @a on FIELD directive @a on FIELD type Query { a: Int }", "There can be only one directive named \"@a\".", "1:12 1:34")]
    [InlineData("schema { query: Query } schema { query: Query } type Query { a: Int }", "Must provide only one schema definition.", "1:25")]
    [InlineData("schema { query: Query query: Query } type Query { a: Int }", "There can be only one query type in schema.", "1:10 1:23")]
    [InlineData("extend type Xyz { a: Int } type Query { a: Int }", "Cannot extend type \"Xyz\" because it is not defined.", "1:13")]
    [InlineData("extend enum Query { A } type Query { a: Int }", "Cannot extend non-enum type \"Query\".", "1:25 1:1")]
    public void FromSdl_NotASchema_IsRefusedWithPlaces(string sdl, string message, string places)
    {
        var errors = Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl(sdl)).Errors;
        var error = errors.First(error => error.Message == message);
        string.Join(' ', error.Locations!.Select(static location => $"{location.Line}:{location.Column}")).ShouldBe(places);
    }

    [Fact]
    public void FromSdl_SeveralErrors_ListsAll() =>
        Should.Throw<SchemaException>(() => SchemaBuilder.FromSdl("type Query { a: Nothing b: Nowhere }")).Errors.Count.ShouldBe(2);

    [Theory]
    [InlineData("type Query { b: Int }", "Type \"Query\" already exists in the schema. It cannot also be defined in this type definition.")]
    [InlineData("extend type Query { a: Int }", "Field \"Query.a\" already exists in the schema. It cannot also be defined in this type extension.")]
    [InlineData("directive @skip on FIELD", "Directive \"@skip\" already exists in the schema. It cannot be redefined.")]
    [InlineData("schema { query: Query }", "Cannot define a new schema within a schema extension.")]
    [InlineData("extend schema { query: Query }", "Type for query already defined in the schema. It cannot be redefined.")]
    [InlineData("extend union Query = Query", "Cannot extend non-union type \"Query\".")]
    public void Extend_WithWhatExists_IsRefused(string sdl, string message)
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int }");
        Should.Throw<SchemaException>(() => SchemaBuilder.Extend(schema, Parser.ParseDocument(sdl))).Errors.ShouldContain(error => error.Message == message);
    }
}
