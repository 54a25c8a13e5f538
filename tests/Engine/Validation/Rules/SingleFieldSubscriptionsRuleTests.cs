namespace Qplet.GraphQL.Validation;

public class SingleFieldSubscriptionsRuleTests
{
    [Theory]
    [InlineData("subscription S { barked { name } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { barked { name } }")]
    [InlineData("subscription S { barked { name } barked { nickname } }")]
    [InlineData("{ dog { name } cat { name } }")]
    [InlineData("subscription S { barked @often(times: 1) { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new SingleFieldSubscriptionsRule(), document);

    [Theory]
    [InlineData("subscription S { barked { name } meowed { name } }", "1:34 Subscription \"S\" must select only one top level field.")]
    [InlineData("subscription { __typename }", "1:16 Anonymous Subscription must not select an introspection top level field.")]
    [InlineData(
        "subscription S { barked @skip(if: true) { name } }",
        "1:25 Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection."
    )]
    [InlineData(
        "subscription { ...F @include(if: true) } fragment F on Subscription { barked { name } }",
        "1:21 Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection."
    )]
    [InlineData(
        "subscription S { a: barked { name } ... { b: barked { name } ...F } } fragment F on Subscription { c: meowed { name } ...F }",
        "1:43 1:100 Subscription \"S\" must select only one top level field."
    )]
    [InlineData("subscription S { ...F } fragment F on Subscription { ...F }", "1:16 Subscription \"S\" must select one top level field.")]
    [InlineData("subscription S { ... on Cat { name } }", "1:16 Subscription \"S\" must select one top level field.")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new SingleFieldSubscriptionsRule(), document, errors);
}
