namespace Qplet.GraphQL.Validation;

public class DeferStreamDirectiveOnValidOperationsRuleTests
{
    [Theory]
    [InlineData(
        "subscription ($c: Boolean!) { barked { ... @defer(if: false) { name } ... @defer(if: $c) { name } ... @defer @skip(if: "
            + "true) { name } owner { pets @stream @include(if: $c) { name } } } }"
    )]
    [InlineData("{ ... @defer { dog { name } } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new DeferStreamDirectiveOnValidOperationsRule(), document);

    [Theory]
    [InlineData(
        "subscription { barked { ... @defer { owner { pets @stream(if: true) { name } } } ...F } } fragment F on Dog { "
            + "... @defer @skip(if: false) { name } ...F }",
        "1:29 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.",
        "1:51 Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.",
        "1:115 1:82 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`."
    )]
    [InlineData(
        "subscription A { ...F } subscription B { ...F } fragment F on Subscription { barked { ... @defer { name } } }",
        "1:91 1:18 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.",
        "1:91 1:42 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new DeferStreamDirectiveOnValidOperationsRule(), document, errors);
}
