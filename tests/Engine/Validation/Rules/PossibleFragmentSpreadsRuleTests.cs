namespace Qplet.GraphQL.Validation;

public class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData(
        "{ dog { ... on Pet { name } ... on CatOrDog { __typename } } pet { ... on Dog { name } ... on Being { name } }"
            + " catOrDog { ... on HumanOrCat { __typename } } dog { ... on Unknown { a } ...F } } fragment F on Filter { a }"
    )]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new PossibleFragmentSpreadsRule(), document);

    [Theory]
    [InlineData(
        "{ dog { ... on Cat { name } ...F } } fragment F on HumanOrCat { __typename }",
        "1:9 Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".",
        "1:29 Fragment \"F\" cannot be spread here as objects of type \"Dog\" can never be of type \"HumanOrCat\"."
    )]
    [InlineData(
        "{ human(id: 1) { ... on Pet { name } ... on CatOrDog { __typename } } }",
        "1:18 Fragment cannot be spread here as objects of type \"Human\" can never be of type \"Pet\".",
        "1:38 Fragment cannot be spread here as objects of type \"Human\" can never be of type \"CatOrDog\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new PossibleFragmentSpreadsRule(), document, errors);
}
