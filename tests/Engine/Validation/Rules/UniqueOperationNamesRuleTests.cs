namespace Qplet.GraphQL.Validation;

public class UniqueOperationNamesRuleTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query A { a } query B { a } fragment A on Query { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new UniqueOperationNamesRule(), document);

    [Theory]
    [InlineData(
        "query A { a } subscription A { a } query A { a }",
        "1:7 1:28 There can be only one operation named \"A\".",
        "1:7 1:42 There can be only one operation named \"A\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new UniqueOperationNamesRule(), document, errors);
}
