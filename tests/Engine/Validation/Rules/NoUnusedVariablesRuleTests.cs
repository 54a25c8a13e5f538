namespace Qplet.GraphQL.Validation;

public class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: String) { ...F } fragment F on Query { number(value: $a) search(filter: {not: {text: $b}}) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new NoUnusedVariablesRule(), document);

    [Theory]
    [InlineData(
        "query A($a: Int, $b: Int) { number(value: $b) } query B($a: Int) { ...F } fragment F on Query { number }",
        "1:9 Variable \"$a\" is never used in operation \"A\".",
        "1:57 Variable \"$a\" is never used in operation \"B\"."
    )]
    [InlineData("query ($a: Int) { number }", "1:8 Variable \"$a\" is never used.")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new NoUnusedVariablesRule(), document, errors);
}
