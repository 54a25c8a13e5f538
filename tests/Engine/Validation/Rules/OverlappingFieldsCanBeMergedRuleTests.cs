namespace Qplet.GraphQL.Validation;

public class OverlappingFieldsCanBeMergedRuleTests
{
    [Theory]
    [InlineData("{ dog { name name } }")]
    [InlineData("{ dog { a: name b: name } }")]
    [InlineData("{ dog { knows(command: SIT, atHome: true) knows(atHome: true, command: SIT) } }")]
    [InlineData("{ search(filter: {text: \"a\", required: true}) { name } search(filter: {required: true, text: \"a\"}) { name } }")]
    [InlineData("{ pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } } }")]
    [InlineData("{ ...A ...B } fragment A on Query { dog { name } } fragment B on Query { dog { nickname } ...A }")]
    [InlineData("fragment F on Dog { owner { pets { ...F } } }")]
    [InlineData("{ a: search @stream { name } b: search @stream { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new OverlappingFieldsCanBeMergedRule(), document);

    [Theory]
    [InlineData(
        "{ dog { name name: nickname } }",
        "1:9 1:14 Fields \"name\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases "
            + "on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ dog { knows(command: SIT) knows(command: HEEL) } }",
        "1:9 1:29 Fields \"knows\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ dog { knows(command: SIT) knows } }",
        "1:9 1:29 Fields \"knows\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "query ($a: Int) { number(value: $a) number(value: 1) }",
        "1:19 1:37 Fields \"number\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ pet { ... on Dog { a: barkVolume } ... on Cat { a: name } } }",
        "1:22 1:51 Fields \"a\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases "
            + "on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ catOrDog { ... on Dog { nickname } ... on Cat { nickname } } }",
        "1:27 1:51 Fields \"nickname\" conflict because they return conflicting types \"String\" and \"String!\". Use different "
            + "aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ a: dog { b: name } a: dog { b: nickname } }",
        "1:3 1:12 1:22 1:31 Fields \"a\" conflict because subfields \"b\" conflict because \"name\" and \"nickname\" are "
            + "different fields. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ ...A ...B } fragment A on Query { a: dog { name } } fragment B on Query { a: cat { name } }",
        "1:37 1:77 Fields \"a\" conflict because \"dog\" and \"cat\" are different fields. Use different aliases on the "
            + "fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ a: dog { ...A } a: dog { ...B } } fragment A on Dog { x: name } fragment B on Dog { ...C } fragment C on Dog { x: nickname }",
        "1:3 1:57 1:19 1:114 Fields \"a\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are "
            + "different fields. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ dog { ...F } } fragment F on Dog { a: name ...F a: nickname }",
        "1:38 1:51 Fields \"a\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases "
            + "on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ number(text: \"a\") number(text: \"\"\"a\"\"\") }",
        "1:3 1:21 Fields \"number\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ pet { ... on Dog { a: owner { b: name } } ... on Cat { a: nickname } } }",
        "1:22 1:58 Fields \"a\" conflict because they return conflicting types \"Human\" and \"String!\". Use different "
            + "aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ search @stream { name } search { name } }",
        "1:3 1:27 Fields \"search\" conflict because they have overlapping stream directives. Use different aliases on "
            + "the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ search @stream(label: \"a\") { name } search @stream(label: \"a\") { name } }",
        "1:3 1:39 Fields \"search\" conflict because they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100. "
            + "Use different aliases on the fields to fetch both if this was intentional."
    )]
    [InlineData(
        "{ search @stream(label: \"a\") { name } search @stream(label: \"b\") { name } }",
        "1:3 1:39 Fields \"search\" conflict because they have overlapping stream directives. Use different aliases on "
            + "the fields to fetch both if this was intentional."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new OverlappingFieldsCanBeMergedRule(), document, errors);
}
