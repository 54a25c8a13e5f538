using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

public class DocumentCoordinatesTests
{
    private const string Schema = """
        directive @tag(color: Color) on FIELD | QUERY
        interface Node { id: ID! }
        type Track implements Node { id: ID! title(style: Style): String artist: User color: Color }
        type User implements Node { id: ID! name: String }
        union Found = Track | User
        enum Color { RED GREEN }
        enum Style { SHORT LONG }
        input Where { title: String color: [Color!] and: [Where!] }
        type Query { node(id: ID!): Node track(where: Where): Track search: [Found!] }
        type Mutation { rename(title: String): Track }
        """;

    [Theory]
    [InlineData("{ node(id: 1) { id } }", "Query Query.node Query.node(id:) Node Node.id")]
    [InlineData("{ node(id: 1) { __typename ... on Track { id } } }", "Query Query.node Query.node(id:) Node Track Track.id")]
    [InlineData(
        "{ search { ...T } } fragment T on Track { title(style: LONG) }",
        "Query Query.search Found Track Track.title Track.title(style:) Style Style.LONG"
    )]
    [InlineData(
        "{ track(where: { color: [RED], and: { title: \"a\" } }) { id } }",
        "Query Query.track Query.track(where:) Where Where.color Color Color.RED Where.and Where.title Track Track.id"
    )]
    [InlineData("query ($w: Where = { title: \"a\" }) { track(where: $w) { id } }", "Query Query.track Query.track(where:) Where Where.title Track Track.id")]
    [InlineData("{ track { color @skip(if: true) } }", "Query Query.track Track Track.color Color @skip @skip(if:)")]
    [InlineData("query @tag(color: GREEN) { track { ... { id } } }", "Query Query.track Track Track.id @tag @tag(color:) Color Color.GREEN")]
    [InlineData("mutation { rename { id } }", "Mutation Mutation.rename Track Track.id")]
    [InlineData("{ __schema { description } }", "Query")]
    [InlineData("query A { track { id } } query B { search { __typename } }", "Query Query.track Track Track.id Query.search Found")]
    [InlineData("{ track { nothing } missing }", "Query Query.track Track")]
    public void Collect_Document_FindsWhatItUses(string document, string expected) =>
        DocumentCoordinates.Collect(SchemaBuilder.FromSdl(Schema), Parser.ParseDocument(document)).ShouldBe(expected.Split(' '), ignoreOrder: true);
}
