namespace Qplet.GraphQL.Validation;

public class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("{ search(filter: {text: \"a\", not: {text: \"b\"}}) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new UniqueInputFieldNamesRule(), document);

    [Theory]
    [InlineData(
        "{ search(filter: {text: \"a\", text: \"b\", not: {limit: 1, text: \"c\", limit: 2, limit: 3}}) { name } }",
        "1:19 1:30 There can be only one input field named \"text\".",
        "1:47 1:68 There can be only one input field named \"limit\".",
        "1:47 1:78 There can be only one input field named \"limit\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new UniqueInputFieldNamesRule(), document, errors);
}
