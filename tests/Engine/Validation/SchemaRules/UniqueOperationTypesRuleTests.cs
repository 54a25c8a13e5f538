namespace Qplet.GraphQL.Validation;

public class UniqueOperationTypesRuleTests
{
    [Theory]
    [InlineData("schema { query: A mutation: B } extend schema { subscription: C }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new UniqueOperationTypesRule(), document);

    [Theory]
    [InlineData(
        "schema { query: A query: B } extend schema { query: C mutation: D } extend schema { mutation: E }",
        "1:10 1:19 There can be only one query type in schema.",
        "1:10 1:46 There can be only one query type in schema.",
        "1:55 1:85 There can be only one mutation type in schema."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new UniqueOperationTypesRule(), document, errors);

    [Theory]
    [InlineData(
        "extend schema { query: A mutation: B }",
        "1:17 Type for query already defined in the schema. It cannot be redefined.",
        "1:26 Type for mutation already defined in the schema. It cannot be redefined."
    )]
    public void Validate_ExtensionOfSchema_KnowsTheSchema(string document, params string[] errors) =>
        RuleAssert.Extension(new UniqueOperationTypesRule(), document, errors);
}
