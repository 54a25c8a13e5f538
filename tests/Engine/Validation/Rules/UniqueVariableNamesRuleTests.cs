namespace Qplet.GraphQL.Validation;

public class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: Int) { a } query B($a: Int) { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new UniqueVariableNamesRule(), document);

    [Theory]
    [InlineData(
        "query A($a: Int, $a: Int, $b: Int, $a: String) { a } query B($b: Int, $b: Int) { a }",
        "1:10 1:19 1:37 There can be only one variable named \"$a\".",
        "1:63 1:72 There can be only one variable named \"$b\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new UniqueVariableNamesRule(), document, errors);
}
