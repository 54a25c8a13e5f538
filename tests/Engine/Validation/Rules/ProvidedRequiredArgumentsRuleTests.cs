namespace Qplet.GraphQL.Validation;

public class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("{ dog { knows(command: SIT) owner { pets { name } } } }")]
    [InlineData("{ unknown }")]
    [InlineData("{ dog @often(times: 1) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new ProvidedRequiredArgumentsRule(), document);

    [Theory]
    [InlineData(
        "{ dog { knows knows2: knows(atHome: true) } human { name } }",
        "1:9 Argument \"Dog.knows(command:)\" of type \"Command!\" is required, but it was not provided.",
        "1:15 Argument \"Dog.knows(command:)\" of type \"Command!\" is required, but it was not provided.",
        "1:45 Argument \"Query.human(id:)\" of type \"ID!\" is required, but it was not provided."
    )]
    [InlineData(
        "{ dog @often @skip { name } }",
        "1:7 Argument \"@often(times:)\" of type \"Int!\" is required, but it was not provided.",
        "1:14 Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new ProvidedRequiredArgumentsRule(), document, errors);
}
