namespace Qplet.GraphQL.Validation;

public class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData("{ ...A ...B } fragment A on Query { ...B ...B } fragment B on Query { a ...Unknown }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new NoFragmentCyclesRule(), document);

    [Theory]
    [InlineData("fragment A on Query { ...A }", "1:23 Cannot spread fragment \"A\" within itself.")]
    [InlineData("fragment A on Query { dog { ...A } }", "1:29 Cannot spread fragment \"A\" within itself.")]
    [InlineData(
        "{ ...A } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...A ...B }",
        "1:30 1:57 1:84 Cannot spread fragment \"A\" within itself via \"B\", \"C\".",
        "1:57 1:89 Cannot spread fragment \"B\" within itself via \"C\"."
    )]
    [InlineData(
        "fragment A on Dog { ...B ...C } fragment B on Dog { ...A } fragment C on Dog { ...A }",
        "1:21 1:53 Cannot spread fragment \"A\" within itself via \"B\".",
        "1:26 1:80 Cannot spread fragment \"A\" within itself via \"C\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new NoFragmentCyclesRule(), document, errors);
}
