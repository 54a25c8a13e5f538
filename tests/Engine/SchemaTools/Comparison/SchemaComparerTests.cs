namespace Qplet.GraphQL.SchemaTools;

public class SchemaComparerTests
{
    [Fact]
    public void Compare_SameSchema_FindsNothing()
    {
        const string Sdl = "type Query { a(b: I = { c: 1, d: [2] }): E @deprecated } input I { c: Int d: [Int] } enum E { A } directive @x repeatable on FIELD";
        SchemaComparer.Compare(SchemaBuilder.FromSdl(Sdl), SchemaBuilder.FromSdl(Sdl)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("type Query { a: Int }", "type Query { a: Int b: Int }", ChangeSeverity.Safe, "FIELD_ADDED", "Query.b")]
    [InlineData("type Query { a: Int }", "type Query { a: Int! }", ChangeSeverity.Safe, "FIELD_CHANGED_KIND_SAFE", "Query.a")]
    [InlineData("type Query { a: Int }", "type Query { a: Int @deprecated }", ChangeSeverity.Safe, "DEPRECATION_ADDED", "Query.a")]
    [InlineData("type Query { a: Int @deprecated }", "type Query { a: Int }", ChangeSeverity.Safe, "DEPRECATION_REMOVED", "Query.a")]
    [InlineData(
        "type Query { a: Int @deprecated }",
        "type Query { a: Int @deprecated(reason: \"r\") }",
        ChangeSeverity.Safe,
        "DEPRECATION_REASON_CHANGED",
        "Query.a"
    )]
    [InlineData("type Query { a: Int }", "\"d\" type Query { a: Int }", ChangeSeverity.Safe, "DESCRIPTION_CHANGED", "Query")]
    [InlineData("type Query { a(b: Int!): Int }", "type Query { a(b: Int): Int }", ChangeSeverity.Safe, "ARG_CHANGED_KIND_SAFE", "Query.a(b:)")]
    [InlineData("type Query { a(b: Int): Int }", "type Query { a(b: Int = 1): Int }", ChangeSeverity.Safe, "ARG_DEFAULT_VALUE_ADDED", "Query.a(b:)")]
    [InlineData("type Query { a(b: Int! = 1): Int }", "type Query { a(b: Int!): Int }", ChangeSeverity.Breaking, "ARG_DEFAULT_VALUE_CHANGE", "Query.a(b:)")]
    [InlineData("type Query { a(b: Int = 1): Int }", "type Query { a(b: Int): Int }", ChangeSeverity.Dangerous, "ARG_DEFAULT_VALUE_CHANGE", "Query.a(b:)")]
    [InlineData("type Query { a: S } scalar S", "type Query { a: S } scalar S @specifiedBy(url: \"u\")", ChangeSeverity.Safe, "SPECIFIED_BY_CHANGED", "S")]
    [InlineData(
        "type Query { a(i: I): Int } input I { b: Int }",
        "type Query { a(i: I): Int } input I @oneOf { b: Int }",
        ChangeSeverity.Breaking,
        "ONE_OF_ADDED",
        "I"
    )]
    [InlineData(
        "type Query { a(i: I): Int } input I @oneOf { b: Int }",
        "type Query { a(i: I): Int } input I { b: Int }",
        ChangeSeverity.Safe,
        "ONE_OF_REMOVED",
        "I"
    )]
    [InlineData(
        "type Query { a: Int } type Mutation { b: Int }",
        "schema { query: Query } type Query { a: Int } type Mutation { b: Int }",
        ChangeSeverity.Breaking,
        "ROOT_TYPE_REMOVED",
        "schema"
    )]
    [InlineData(
        "type Query { a: Int } type Q { a: Int }",
        "schema { query: Q } type Query { a: Int } type Q { a: Int }",
        ChangeSeverity.Breaking,
        "ROOT_TYPE_CHANGED",
        "schema"
    )]
    [InlineData("type Query { a: Int }", "type Query { a: Int } directive @x on FIELD", ChangeSeverity.Safe, "DIRECTIVE_ADDED", "@x")]
    [InlineData(
        "type Query { a: Int } directive @x on FIELD",
        "type Query { a: Int } directive @x on FIELD | OBJECT",
        ChangeSeverity.Safe,
        "DIRECTIVE_LOCATION_ADDED",
        "@x"
    )]
    [InlineData(
        "type Query { a: Int } directive @x on FIELD",
        "type Query { a: Int } directive @x(a: Int) on FIELD",
        ChangeSeverity.Safe,
        "OPTIONAL_DIRECTIVE_ARG_ADDED",
        "@x(a:)"
    )]
    [InlineData(
        "type Query { a: Int } directive @x(a: Int) on FIELD",
        "type Query { a: Int } directive @x(a: String) on FIELD",
        ChangeSeverity.Breaking,
        "ARG_CHANGED_KIND",
        "@x(a:)"
    )]
    [InlineData(
        "type Query { a: Int } directive @x(a: Int = 1) on FIELD",
        "type Query { a: Int } directive @x(a: Int = 2) on FIELD",
        ChangeSeverity.Dangerous,
        "ARG_DEFAULT_VALUE_CHANGE",
        "@x(a:)"
    )]
    [InlineData(
        "type Query { a(b: I): Int } input I { c: Int = 1 }",
        "type Query { a(b: I): Int } input I { c: Int = 2 }",
        ChangeSeverity.Dangerous,
        "INPUT_FIELD_DEFAULT_VALUE_CHANGE",
        "I.c"
    )]
    [InlineData(
        "type Query { a(b: I): Int } input I { c: Int! = 1 }",
        "type Query { a(b: I): Int } input I { c: Int = 1 }",
        ChangeSeverity.Safe,
        "FIELD_CHANGED_KIND_SAFE",
        "I.c"
    )]
    public void Compare_OneChange_IsNamedWithItsSeverity(string oldSdl, string newSdl, ChangeSeverity severity, string kind, string coordinate)
    {
        var change = SchemaComparer.Compare(SchemaBuilder.FromSdl(oldSdl), SchemaBuilder.FromSdl(newSdl)).ShouldHaveSingleItem();
        (change.Severity, change.Kind, change.Coordinate).ShouldBe((severity, kind, coordinate));
        change.Description.ShouldNotBeEmpty();
    }

    [Fact]
    public void Compare_NewType_IsSafe() =>
        SchemaComparer
            .Compare(SchemaBuilder.FromSdl("type Query { a: Int }"), SchemaBuilder.FromSdl("type Query { a: Int } enum E { A }"))
            .ShouldHaveSingleItem()
            .ShouldBe(new SchemaChange(ChangeSeverity.Safe, "TYPE_ADDED", "E", "E was added."));
}
