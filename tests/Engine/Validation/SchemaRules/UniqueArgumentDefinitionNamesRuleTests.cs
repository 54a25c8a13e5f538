namespace Qplet.GraphQL.Validation;

public class UniqueArgumentDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type A { a(b: Int, c: Int): Int, d(b: Int): Int } directive @e(b: Int) on FIELD")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new UniqueArgumentDefinitionNamesRule(), document);

    [Theory]
    [InlineData(
        "type A { a(b: Int, c: Int, b: Int): Int } extend interface B { a(b: Int, b: Int): Int } directive @e(b: Int, b: Int) on FIELD",
        "1:12 1:28 Argument \"A.a(b:)\" can only be defined once.",
        "1:66 1:74 Argument \"B.a(b:)\" can only be defined once.",
        "1:102 1:110 Argument \"@e(b:)\" can only be defined once."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new UniqueArgumentDefinitionNamesRule(), document, errors);
}
