namespace Qplet.GraphQL.Validation;

public class UniqueFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...A ...B } fragment A on Query { a } fragment B on Query { a }")]
    [InlineData("query A { ...A } fragment A on Query { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new UniqueFragmentNamesRule(), document);

    [Theory]
    [InlineData(
        "{ ...A } fragment A on Query { a } fragment A on Query { b } fragment A on Query { c }",
        "1:19 1:45 There can be only one fragment named \"A\".",
        "1:19 1:71 There can be only one fragment named \"A\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new UniqueFragmentNamesRule(), document, errors);
}
