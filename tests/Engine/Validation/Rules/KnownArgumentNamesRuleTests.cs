namespace Qplet.GraphQL.Validation;

public class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ dog { knows(command: SIT) name @skip(if: true) } }")]
    [InlineData("{ unknown(a: 1) }")]
    [InlineData("{ dog @unknown(a: 1) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new KnownArgumentNamesRule(), document);

    [Theory]
    [InlineData("{ dog { __typename(a: 1) } }", "1:20 Unknown argument \"a\" on field \"<meta>.__typename\".")]
    [InlineData("{ dog { knows(comand: SIT) } }", "1:15 Unknown argument \"comand\" on field \"Dog.knows\". Did you mean \"command\"?")]
    [InlineData(
        "{ dog { name(zzzzzzzz: 1) @skip(unless: true) @often(time: 1) } }",
        "1:14 Unknown argument \"zzzzzzzz\" on field \"Dog.name\".",
        "1:33 Unknown argument \"unless\" on directive \"@skip\".",
        "1:54 Unknown argument \"time\" on directive \"@often\". Did you mean \"times\"?"
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new KnownArgumentNamesRule(), document, errors);
}
