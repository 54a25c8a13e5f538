namespace Qplet.GraphQL.Validation;

public class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Theory]
    [InlineData("{ ... @defer { dog { name } } search @stream { name } }")]
    [InlineData("mutation { dogs { ... @defer { name } owner { pets @stream { name } } } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new DeferStreamDirectiveOnRootFieldRule(), document);

    [Theory]
    [InlineData(
        "mutation { ... @defer { dogs @stream { name } } ...F @defer } fragment F on Mutation { ... { ... @defer { dogs { name } } } }",
        "1:16 Defer directive cannot be used on root mutation type \"Mutation\".",
        "1:30 Stream directive cannot be used on root mutation type \"Mutation\".",
        "1:54 Defer directive cannot be used on root mutation type \"Mutation\".",
        "1:98 Defer directive cannot be used on root mutation type \"Mutation\"."
    )]
    [InlineData(
        "mutation A { ...F ...F @defer } mutation B { ...F } fragment F on Mutation { ... @defer { dogs { name } } }",
        "1:82 Defer directive cannot be used on root mutation type \"Mutation\".",
        "1:82 Defer directive cannot be used on root mutation type \"Mutation\"."
    )]
    [InlineData("subscription { ... @defer { barked { name } } }", "1:20 Defer directive cannot be used on root subscription type \"Subscription\".")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new DeferStreamDirectiveOnRootFieldRule(), document, errors);
}
