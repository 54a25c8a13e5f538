namespace Qplet.GraphQL.Validation;

public class NoDeprecatedRuleTests
{
    [Theory]
    [InlineData("{ dog { name } search(filter: {limit: 1, required: true}) { name } number(command: SIT) }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new NoDeprecatedRule(), document);

    [Theory]
    [InlineData(
        "{ human(id: 1) { old } search(old: 1, filter: {old: 2, required: true}) { name } number(command: DOWN) }",
        "1:18 The field Human.old is deprecated. Use age.",
        "1:31 The argument \"Query.search(old:)\" is deprecated. Use filter.",
        "1:48 The input field Filter.old is deprecated. Use limit.",
        "1:98 The enum value \"Command.DOWN\" is deprecated. Use SIT."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new NoDeprecatedRule(), document, errors);
}
