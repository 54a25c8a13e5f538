namespace Qplet.GraphQL.Validation;

public class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("{ dog { name } } subscription S { barked { name } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new KnownOperationTypesRule(), document);

    [Theory]
    [InlineData(
        "mutation M { a }",
        "1:1 The mutation operation is not supported by the schema.")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) => RuleAssert.Document(new KnownOperationTypesRule(), document, errors);
}
