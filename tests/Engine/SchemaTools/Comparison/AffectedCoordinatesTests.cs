namespace Qplet.GraphQL.SchemaTools;

public class AffectedCoordinatesTests
{
    [Theory]
    [InlineData("type Query { a: Int b: Int }", "type Query { b: Int }", "Query.a")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a: Int }", "Query.a(b:)")]
    [InlineData("type Query { a: Int }", "type Query { a(b: Int!): Int }", "Query.a")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a(b: Int!): Int }", "Query.a")]
    [InlineData("type Query { a(b: Int! = 1): Int }", "type Query { a(b: Int!): Int }", "Query.a")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a(b: String): Int }", "Query.a(b:)")]
    [InlineData("type Query { a(i: I): Int } input I { b: Int }", "type Query { a(i: I): Int } input I { b: Int c: Int! }", "I")]
    [InlineData("type Query { a(i: I): Int } input I { b: Int }", "type Query { a(i: I): Int } input I { b: Int! }", "I")]
    [InlineData("type Query { a(i: I): Int } input I { b: Int c: Int }", "type Query { a(i: I): Int } input I { c: Int }", "I.b")]
    [InlineData("type Query { a(e: E): Int } enum E { A B }", "type Query { a(e: E): Int } enum E { A }", "E.B")]
    [InlineData("type Query { a: Int } directive @d(b: Int) on FIELD", "type Query { a: Int } directive @d(b: Int!) on FIELD", "@d")]
    [InlineData("type Query { a: Int } directive @d(b: Int) on FIELD", "type Query { a: Int } directive @d on FIELD", "@d(b:)")]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", "type Query { a: Int } schema { query: Query } type Mutation { a: Int }", "Mutation")]
    [InlineData(
        "type Query { a: A } interface I { b: Int } type A implements I { b: Int } type B implements I { b: Int }",
        "type Query { a: A } interface I { b: Int } type A { b: Int } type B implements I { b: Int }",
        "A I"
    )]
    public void Of_BreakingChange_NamesTheElementsWhoseUsersAreAffected(string oldSdl, string newSdl, string expected)
    {
        var (oldSchema, newSchema) = (SchemaBuilder.FromSdl(oldSdl), SchemaBuilder.FromSdl(newSdl));
        var change = SchemaComparer.Compare(oldSchema, newSchema).Single(change => change.Severity == ChangeSeverity.Breaking);

        AffectedCoordinates.Of(change, oldSchema, newSchema).ShouldBe(expected.Split(' '));
    }
}
