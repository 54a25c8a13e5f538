namespace Qplet.GraphQL.Validation;

public class LoneAnonymousOperationRuleTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("{ a } fragment F on Query { a }")]
    [InlineData("query A { a } query B { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new LoneAnonymousOperationRule(), document);

    [Theory]
    [InlineData("{ a } query A { a }", "1:1 This anonymous operation must be the only defined operation.")]
    [InlineData(
        "{ a } { b }",
        "1:1 This anonymous operation must be the only defined operation.",
        "1:7 This anonymous operation must be the only defined operation."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new LoneAnonymousOperationRule(), document, errors);
}
