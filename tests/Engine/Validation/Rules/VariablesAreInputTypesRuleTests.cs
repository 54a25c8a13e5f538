namespace Qplet.GraphQL.Validation;

public class VariablesAreInputTypesRuleTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: [Filter!]!, $c: Command, $d: Unknown) { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new VariablesAreInputTypesRule(), document);

    [Theory]
    [InlineData(
        "query ($a: Dog, $b: [CatOrDog!]!, $c: Pet) { a }",
        "1:12 Variable \"$a\" cannot be non-input type \"Dog\".",
        "1:21 Variable \"$b\" cannot be non-input type \"[CatOrDog!]!\".",
        "1:39 Variable \"$c\" cannot be non-input type \"Pet\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new VariablesAreInputTypesRule(), document, errors);
}
