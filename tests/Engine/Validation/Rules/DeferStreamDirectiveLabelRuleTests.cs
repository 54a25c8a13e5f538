namespace Qplet.GraphQL.Validation;

public class DeferStreamDirectiveLabelRuleTests
{
    [Theory]
    [InlineData(
        "{ ... @defer(label: \"a\") { dog { name } } ... @defer { cat { name } } ... @defer(label: null) { a } search @stream(label: "
            + "\"b\") { name } x: search @stream { name } }"
    )]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new DeferStreamDirectiveLabelRule(), document);

    [Theory]
    [InlineData(
        "query ($l: String) { ... @defer(label: $l) { a } ... @defer(label: \"a\") { b } search @stream(label: \"a\") { "
            + "name } x: search @stream(label: 1) { name } }",
        "1:26 Argument \"@defer(label:)\" must be a static string.",
        "1:54 1:86 Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
        "1:125 Argument \"@stream(label:)\" must be a static string."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new DeferStreamDirectiveLabelRule(), document, errors);
}
