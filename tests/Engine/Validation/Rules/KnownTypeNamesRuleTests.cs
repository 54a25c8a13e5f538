namespace Qplet.GraphQL.Validation;

public class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("query ($a: [Int!], $b: Filter) { ... on Query { dog { name } } } fragment F on __Type { name }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new KnownTypeNamesRule(), document);

    [Theory]
    [InlineData(
        "query ($a: Unknown, $b: [Filtr!]) { ... on Dogg { name } }",
        "1:12 Unknown type \"Unknown\".",
        "1:26 Unknown type \"Filtr\". Did you mean \"Filter\" or \"Int\"?",
        "1:44 Unknown type \"Dogg\". Did you mean \"Dog\"?"
    )]
    [InlineData("fragment F on Peat { name }", "1:15 Unknown type \"Peat\". Did you mean \"Pet\" or \"Cat\"?")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new KnownTypeNamesRule(), document, errors);

    [Theory]
    [InlineData("extend type Dog { a: Cat, b: __Type, c: Float, d: Unknownn }", "1:51 Unknown type \"Unknownn\".")]
    [InlineData("type New { a: Dogs }", "1:15 Unknown type \"Dogs\". Did you mean \"Dog\"?")]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new KnownTypeNamesRule(), document, errors);
}
