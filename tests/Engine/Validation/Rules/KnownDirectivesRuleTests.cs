namespace Qplet.GraphQL.Validation;

public class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData("query @once { dog @once @skip(if: true) { name } ...F @once ... @include(if: true) { cat { name } } } fragment F on Query { a }")]
    [InlineData("query ($a: Int @often(times: 1)) { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new KnownDirectivesRule(), document);

    [Theory]
    [InlineData(
        "query ($a: Int @once) @skip(if: true) { dog @unknown { name } ... @once { a } }",
        "1:16 Directive \"@once\" may not be used on VARIABLE_DEFINITION.",
        "1:23 Directive \"@skip\" may not be used on QUERY.",
        "1:45 Unknown directive \"@unknown\".",
        "1:67 Directive \"@once\" may not be used on INLINE_FRAGMENT."
    )]
    [InlineData(
        "fragment F on Dog @once { name @deprecated } subscription @once { barked { name } }",
        "1:19 Directive \"@once\" may not be used on FRAGMENT_DEFINITION.",
        "1:32 Directive \"@deprecated\" may not be used on FIELD.",
        "1:59 Directive \"@once\" may not be used on SUBSCRIPTION."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new KnownDirectivesRule(), document, errors);

    [Theory]
    [InlineData(
        "directive @mine on OBJECT extend type Dog @mine { a(b: Int @mine @deprecated): Int @mine }",
        "1:60 Directive \"@mine\" may not be used on ARGUMENT_DEFINITION.",
        "1:84 Directive \"@mine\" may not be used on FIELD_DEFINITION."
    )]
    [InlineData(
        "extend input Filter { a: Int @specifiedBy(url: \"\") @deprecated } extend schema @mine extend enum Command { UP @oneOf }",
        "1:30 Directive \"@specifiedBy\" may not be used on INPUT_FIELD_DEFINITION.",
        "1:80 Unknown directive \"@mine\".",
        "1:111 Directive \"@oneOf\" may not be used on ENUM_VALUE."
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new KnownDirectivesRule(), document, errors);
}
