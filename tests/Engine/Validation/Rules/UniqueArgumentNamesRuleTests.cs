namespace Qplet.GraphQL.Validation;

public class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ dog { knows(command: SIT, atHome: true) name(surname: true) @skip(if: true) @often(times: 1) } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new UniqueArgumentNamesRule(), document);

    [Theory]
    [InlineData(
        "{ dog { knows(command: SIT, command: HEEL, atHome: true, command: SIT) } }",
        "1:15 1:29 1:58 There can be only one argument named \"command\"."
    )]
    [InlineData("{ dog @skip(if: true, if: false) { name } }", "1:13 1:23 There can be only one argument named \"if\".")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new UniqueArgumentNamesRule(), document, errors);
}
