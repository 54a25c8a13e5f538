namespace Qplet.GraphQL.Validation;

public class UniqueDirectiveNamesRuleTests
{
    [Theory]
    [InlineData("directive @a on FIELD directive @b on FIELD type a { b: Int }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new UniqueDirectiveNamesRule(), document);

    [Theory]
    [InlineData(
        "directive @a on FIELD directive @a on QUERY directive @a on ENUM",
        "1:12 1:34 There can be only one directive named \"@a\".",
        "1:12 1:56 There can be only one directive named \"@a\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new UniqueDirectiveNamesRule(), document, errors);

    [Theory]
    [InlineData(
        "directive @skip on FIELD directive @once on FIELD directive @new on FIELD",
        "1:12 Directive \"@skip\" already exists in the schema. It cannot be redefined.",
        "1:37 Directive \"@once\" already exists in the schema. It cannot be redefined."
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new UniqueDirectiveNamesRule(), document, errors);
}
