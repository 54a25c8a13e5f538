namespace Qplet.GraphQL.Validation;

public class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData("{ number(value: 1, values: [1, 2], float: 1, text: \"a\", flag: true, id: 4, command: SIT) }")]
    [InlineData("{ number(value: null, values: 1, float: 1.5e3, id: \"a\") }")]
    [InlineData(
        "query ($a: Int, $f: Filter = {required: true}) { number(value: $a, values: [1, $a]) search(filter: {required: "
            + "true, text: null, not: {required: false}, tags: \"x\"}) { name } }"
    )]
    [InlineData("{ choose(by: {id: 1}) { name } unknown(a: {b: c}) dog { knows(unknown: 4) } }")]
    [InlineData("query ($n: String!) { choose(by: {name: $n}) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new ValuesOfCorrectTypeRule(), document);

    [Theory]
    [InlineData(
        "query ($a: Int) { number(value: [$a], text: {a: $a}) }",
        "1:33 Int cannot represent non-integer value: [$a]",
        "1:45 String cannot represent a non string value: { a: $a }"
    )]
    [InlineData(
        "{ number(value: \"1\", values: [1, null, \"2\"], float: \"1\", text: 1, flag: 1, id: 1.5, command: \"SIT\") }",
        "1:17 Int cannot represent non-integer value: \"1\"",
        "1:34 Expected value of non-null type \"Int!\" not to be null.",
        "1:40 Int cannot represent non-integer value: \"2\"",
        "1:53 Float cannot represent non numeric value: \"1\"",
        "1:64 String cannot represent a non string value: 1",
        "1:73 Boolean cannot represent a non boolean value: 1",
        "1:80 ID cannot represent a non-string and non-integer value: 1.5",
        "1:94 Enum \"Command\" cannot represent non-enum value: \"SIT\". Did you mean the enum value \"SIT\"?"
    )]
    [InlineData(
        "{ number(value: 1.0, command: SITT, text: SIT, flag: \"true\") }",
        "1:17 Int cannot represent non-integer value: 1.0",
        "1:31 Value \"SITT\" does not exist in \"Command\" enum. Did you mean the enum value \"SIT\"?",
        "1:43 String cannot represent a non string value: SIT",
        "1:54 Boolean cannot represent a non boolean value: \"true\""
    )]
    [InlineData(
        "{ number(value: 2147483648, values: {a: 1}, float: true, id: true) }",
        "1:17 Int cannot represent non 32-bit signed integer value: 2147483648",
        "1:37 Int cannot represent non-integer value: { a: 1 }",
        "1:52 Float cannot represent non numeric value: true",
        "1:62 ID cannot represent a non-string and non-integer value: true"
    )]
    [InlineData(
        "{ search(filter: {text: \"a\"}) { name } }",
        "1:18 Expected value of type \"Filter\" to include required field \"required\", found: { text: \"a\" }."
    )]
    [InlineData(
        "{ search(filter: {required: null, limit: null, txt: \"a\"}) { name } }",
        "1:42 Expected value of non-null type \"Int!\" not to be null.",
        "1:29 Expected value of non-null type \"Boolean!\" not to be null.",
        "1:48 Expected value of type \"Filter\" not to include unknown field \"txt\". Did you mean \"text\" or \"not\"? "
            + "Found: { required: null, limit: null, txt: \"a\" }."
    )]
    [InlineData("{ search(filter: \"text\") { name } }", "1:18 Expected value of type \"Filter\" to be an object, found: \"text\".")]
    [InlineData(
        "{ choose(by: {id: 1, name: \"a\"}) { name } }",
        "1:14 Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null."
    )]
    [InlineData(
        "{ choose(by: {}) { name } b: choose(by: {id: null}) { name } c: choose(by: null) { name } }",
        "1:14 Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.",
        "1:41 Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.",
        "1:76 Expected value of non-null type \"Choice!\" not to be null."
    )]
    [InlineData(
        "query ($a: Int! = null, $b: Int = \"x\", $c: Filter = {limit: 1}, $d: [Command!] = [SIT, UP]) { dog { name } }",
        "1:19 Expected value of non-null type \"Int!\" not to be null.",
        "1:35 Int cannot represent non-integer value: \"x\"",
        "1:53 Expected value of type \"Filter\" to include required field \"required\", found: { limit: 1 }.",
        "1:88 Value \"UP\" does not exist in \"Command\" enum."
    )]
    [InlineData(
        "{ number(values: [[1]]) dog @skip(if: 1) { name } }",
        "1:19 Int cannot represent non-integer value: [1]",
        "1:39 Boolean cannot represent a non boolean value: 1"
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new ValuesOfCorrectTypeRule(), document, errors);
}
