using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class SchemaDefinitionsTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        directive @twice(count: Int) on FIELD
        type Query { find(filter: Filter): Color }
        input Filter { name: String }
        enum Color { RED }
        """
    );

    [Theory]
    [InlineData("Query", typeof(ObjectType), "Query")]
    [InlineData("Query.find", typeof(FieldDefinition), "Query.find")]
    [InlineData("Color", typeof(EnumType), "Color")]
    public void FindDefinition_OfTypeOrField_ReturnsIt(string coordinate, Type type, string text)
    {
        var definition = s_schema.FindDefinition(coordinate);

        definition.ShouldBeOfType(type);
        definition.ToString().ShouldBe(text);
    }

    [Fact]
    public void FindDefinition_OfOtherParts_ReturnsThem()
    {
        s_schema.FindDefinition("Query.find(filter:)").ShouldBeOfType<InputValueDefinition>().Name.ShouldBe("filter");
        s_schema.FindDefinition("Filter.name").ShouldBeOfType<InputValueDefinition>().Name.ShouldBe("name");
        s_schema.FindDefinition("Color.RED").ShouldBeOfType<EnumValue>().Name.ShouldBe("RED");
        s_schema.FindDefinition("@twice").ShouldBeOfType<DirectiveDefinition>().Name.ShouldBe("twice");
        s_schema.FindDefinition("@twice(count:)").ShouldBeOfType<InputValueDefinition>().Name.ShouldBe("count");
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Query.nothing")]
    [InlineData("Query.find(nothing:)")]
    [InlineData("Filter.nothing")]
    [InlineData("Filter.name(x:)")]
    [InlineData("Color.GREEN")]
    [InlineData("Color.RED(x:)")]
    [InlineData("String.length")]
    [InlineData("@nothing")]
    [InlineData("@twice(nothing:)")]
    [InlineData("__Type")]
    [InlineData("__Type.fields")]
    [InlineData("__SearchResult")]
    [InlineData("")]
    [InlineData("not a coordinate")]
    public void FindDefinition_OfWhatTheSchemaDoesNotHave_ReturnsNull(string coordinate) => s_schema.FindDefinition(coordinate).ShouldBeNull();
}
