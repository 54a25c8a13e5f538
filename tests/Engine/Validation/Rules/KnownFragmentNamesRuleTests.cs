namespace Qplet.GraphQL.Validation;

public class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...A ... on Query { dog { name } } } fragment A on Query { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new KnownFragmentNamesRule(), document);

    [Theory]
    [InlineData(
        "{ ...A dog { ...B } } fragment C on Dog { ...D }",
        "1:6 Unknown fragment \"A\".",
        "1:17 Unknown fragment \"B\".",
        "1:46 Unknown fragment \"D\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new KnownFragmentNamesRule(), document, errors);
}
