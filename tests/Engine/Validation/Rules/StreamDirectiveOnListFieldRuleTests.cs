namespace Qplet.GraphQL.Validation;

public class StreamDirectiveOnListFieldRuleTests
{
    [Theory]
    [InlineData("{ search @stream { name } human(id: 1) { pets @stream(initialCount: 2) { name } } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new StreamDirectiveOnListFieldRule(), document);

    [Theory]
    [InlineData(
        "{ dog @stream { name @stream } }",
        "1:7 Directive \"@stream\" cannot be used on non-list field \"Query.dog\".",
        "1:22 Directive \"@stream\" cannot be used on non-list field \"Dog.name\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new StreamDirectiveOnListFieldRule(), document, errors);
}
