namespace Qplet.GraphQL.Validation;

public class UniqueTypeNamesRuleTests
{
    [Theory]
    [InlineData("type A { a: Int } scalar B extend type A { b: Int } directive @A on FIELD")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new UniqueTypeNamesRule(), document);

    [Theory]
    [InlineData(
        "type A { a: Int } scalar A input A { a: Int }",
        "1:6 1:26 There can be only one type named \"A\".",
        "1:6 1:34 There can be only one type named \"A\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new UniqueTypeNamesRule(), document, errors);

    [Theory]
    [InlineData("type Dog { a: Int } scalar New", "1:6 Type \"Dog\" already exists in the schema. It cannot also be defined in this type definition.")]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new UniqueTypeNamesRule(), document, errors);
}
