namespace Qplet.GraphQL.Validation;

public class VariablesInAllowedPositionRuleTests
{
    [Theory]
    [InlineData("query ($t: String) { number(value: [$t]) }")]
    [InlineData(
        "query ($a: Int, $b: Int!, $c: [Int!]!, $d: Boolean!, $e: Int = 1) { number(value: $a, values: $c) x: number(value: "
            + "$b, values: [$b, $e]) dog @skip(if: $d) { owner { pets(first: $a) { name } } } search(filter: {limit: $a, required: $d}) { name } }"
    )]
    [InlineData("query ($a: ID!) { choose(by: {id: $a}) { name } human(id: $a) { name } }")]
    [InlineData("query ($a: Unknown) { number(value: $a, text: $undefined) }")]
    [InlineData("query ($a: ID = \"x\") { choose(by: {id: $a}) { name } }")]
    [InlineData("query ($a: Choice) { chooseAny(by: [$a]) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new VariablesInAllowedPositionRule(), document);

    [Theory]
    [InlineData(
        "query ($a: String, $b: [Int], $c: Int) { number(value: $a, values: $b) x: number(values: [$c]) }",
        "1:8 1:56 Variable \"$a\" of type \"String\" used in position expecting type \"Int\".",
        "1:20 1:68 Variable \"$b\" of type \"[Int]\" used in position expecting type \"[Int!]\".",
        "1:31 1:91 Variable \"$c\" of type \"Int\" used in position expecting type \"Int!\"."
    )]
    [InlineData(
        "query ($a: Boolean, $b: Boolean = null) { dog @skip(if: $a) { name } cat @include(if: $b) { name } }",
        "1:8 1:57 Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\".",
        "1:21 1:87 Variable \"$b\" of type \"Boolean\" used in position expecting type \"Boolean!\"."
    )]
    [InlineData(
        "query ($a: ID) { human(id: $a) { name } ...F } fragment F on Query { choose(by: {id: $a}) { name } }",
        "1:8 1:28 Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\".",
        "1:8 1:86 Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Choice\"."
    )]
    [InlineData(
        "query ($a: ID, $b: ID = null) { chooseAny(by: { id: $a }) { name } x: chooseAny(by: [{ id: $b }]) { name } }",
        "1:8 1:53 Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Choice\".",
        "1:16 1:92 Variable \"$b\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Choice\"."
    )]
    [InlineData(
        "query A($a: ID) { ...F } query B($a: ID!) { ...F } fragment F on Query { human(id: $a) { name } x: human(id: $a) { name } }",
        "1:9 1:84 Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\".",
        "1:9 1:110 Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\"."
    )]
    [InlineData(
        "query ($a: Int!) { number(text: $a) search(filter: {required: $a}) { name } }",
        "1:8 1:33 Variable \"$a\" of type \"Int!\" used in position expecting type \"String\".",
        "1:8 1:63 Variable \"$a\" of type \"Int!\" used in position expecting type \"Boolean!\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new VariablesInAllowedPositionRule(), document, errors);
}
