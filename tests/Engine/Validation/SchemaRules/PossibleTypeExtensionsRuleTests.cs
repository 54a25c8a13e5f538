namespace Qplet.GraphQL.Validation;

public class PossibleTypeExtensionsRuleTests
{
    [Theory]
    [InlineData(
        "scalar A type B interface C union D enum E input F extend scalar A @d extend type B @d extend interface C @d extend "
            + "union D @d extend enum E @d extend input F @d"
    )]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new PossibleTypeExtensionsRule(), document);

    [Theory]
    [InlineData(
        "type Bed extend scalar Bed @d extend enum Bde @d",
        "1:1 1:10 Cannot extend non-scalar type \"Bed\".",
        "1:43 Cannot extend type \"Bde\" because it is not defined. Did you mean \"Bed\"?"
    )]
    [InlineData(
        "scalar A type B interface C union D enum E input F extend type A @d extend interface B @d extend union C @d extend "
            + "enum D @d extend input E @d extend scalar F @d",
        "1:1 1:52 Cannot extend non-object type \"A\".",
        "1:10 1:69 Cannot extend non-interface type \"B\".",
        "1:17 1:91 Cannot extend non-union type \"C\".",
        "1:29 1:109 Cannot extend non-enum type \"D\".",
        "1:37 1:126 Cannot extend non-input object type \"E\".",
        "1:44 1:144 Cannot extend non-scalar type \"F\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new PossibleTypeExtensionsRule(), document, errors);

    [Theory]
    [InlineData(
        "extend type Dog { a: Int } extend input Command { a: Int } extend type Catt { a: Int }",
        "1:28 Cannot extend non-input object type \"Command\".",
        "1:72 Cannot extend type \"Catt\" because it is not defined. Did you mean \"Cat\"?"
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new PossibleTypeExtensionsRule(), document, errors);
}
