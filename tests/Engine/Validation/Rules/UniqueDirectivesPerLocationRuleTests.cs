namespace Qplet.GraphQL.Validation;

public class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData("{ dog @once { name @once } cat @often(times: 1) @often(times: 2) { name } }")]
    [InlineData("{ a @unknown @unknown }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new UniqueDirectivesPerLocationRule(), document);

    [Theory]
    [InlineData(
        "query @once @once { dog @skip(if: true) @once @skip(if: false) @skip(if: true) { name } }",
        "1:7 1:13 The directive \"@once\" can only be used once at this location.",
        "1:25 1:47 The directive \"@skip\" can only be used once at this location.",
        "1:25 1:64 The directive \"@skip\" can only be used once at this location."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new UniqueDirectivesPerLocationRule(), document, errors);

    [Theory]
    [InlineData(
        "directive @mine on OBJECT | SCHEMA | FIELD_DEFINITION extend type Dog @mine { a: Int @mine @mine } extend type "
            + "Dog @mine extend schema @mine extend schema @mine",
        "1:86 1:92 The directive \"@mine\" can only be used once at this location.",
        "1:71 1:116 The directive \"@mine\" can only be used once at this location.",
        "1:136 1:156 The directive \"@mine\" can only be used once at this location."
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new UniqueDirectivesPerLocationRule(), document, errors);
}
