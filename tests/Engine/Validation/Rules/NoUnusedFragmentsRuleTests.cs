namespace Qplet.GraphQL.Validation;

public class NoUnusedFragmentsRuleTests
{
    [Theory]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { dog { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new NoUnusedFragmentsRule(), document);

    [Theory]
    [InlineData(
        "{ dog { name } } fragment A on Query { ...B } fragment B on Query { ...A }",
        "1:18 Fragment \"A\" is never used.",
        "1:47 Fragment \"B\" is never used."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new NoUnusedFragmentsRule(), document, errors);
}
