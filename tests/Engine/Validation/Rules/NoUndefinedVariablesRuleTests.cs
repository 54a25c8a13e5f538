namespace Qplet.GraphQL.Validation;

public class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int) { number(value: $a) ...F } fragment F on Query { b: number(values: [$a]) ...F }")]
    [InlineData("fragment F on Query { number(value: $a) }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new NoUndefinedVariablesRule(), document);

    [Theory]
    [InlineData("query A { number(value: $a) }", "1:25 1:1 Variable \"$a\" is not defined by operation \"A\".")]
    [InlineData(
        "query A($a: Int) { ...F } query B { ...F } fragment F on Query { ...G } fragment G on Query { number(value: $a,"
            + " text: $b) dog @skip(if: $c) { name } }",
        "1:119 1:1 Variable \"$b\" is not defined by operation \"A\".",
        "1:137 1:1 Variable \"$c\" is not defined by operation \"A\".",
        "1:109 1:27 Variable \"$a\" is not defined by operation \"B\".",
        "1:119 1:27 Variable \"$b\" is not defined by operation \"B\".",
        "1:137 1:27 Variable \"$c\" is not defined by operation \"B\"."
    )]
    [InlineData("{ search(filter: {text: $a, tags: [$b]}) { name } }", "1:25 1:1 Variable \"$a\" is not defined.", "1:36 1:1 Variable \"$b\" is not defined.")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new NoUndefinedVariablesRule(), document, errors);
}
