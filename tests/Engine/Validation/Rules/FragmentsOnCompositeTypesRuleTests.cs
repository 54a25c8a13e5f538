namespace Qplet.GraphQL.Validation;

public class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData("{ ... on Query { dog { ... on Pet { name } } catOrDog { ... on CatOrDog { __typename } } ... { dog { name } } } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new FragmentsOnCompositeTypesRule(), document);

    [Theory]
    [InlineData(
        "{ ... on Filter { a } ...F } fragment F on Command { a }",
        "1:10 Fragment cannot condition on non composite type \"Filter\".",
        "1:44 Fragment \"F\" cannot condition on non composite type \"Command\"."
    )]
    [InlineData("fragment F on String { a }", "1:15 Fragment \"F\" cannot condition on non composite type \"String\".")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new FragmentsOnCompositeTypesRule(), document, errors);
}
