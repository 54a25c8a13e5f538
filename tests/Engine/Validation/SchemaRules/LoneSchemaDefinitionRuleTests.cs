namespace Qplet.GraphQL.Validation;

public class LoneSchemaDefinitionRuleTests
{
    [Theory]
    [InlineData("schema { query: A } type A { a: Int }")]
    [InlineData("type Query { a: Int }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new LoneSchemaDefinitionRule(), document);

    [Theory]
    [InlineData(
        "schema { query: A } schema { query: B } schema { query: C }",
        "1:21 Must provide only one schema definition.",
        "1:41 Must provide only one schema definition."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new LoneSchemaDefinitionRule(), document, errors);

    [Theory]
    [InlineData("schema { query: A }", "1:1 Cannot define a new schema within a schema extension.")]
    [InlineData("extend schema @once")]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new LoneSchemaDefinitionRule(), document, errors);
}
