namespace Qplet.GraphQL.Validation;

public class MaxIntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } __typename }")]
    [InlineData("{ dog { name } a { fields { fields { fields } } } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new MaxIntrospectionDepthRule(), document);

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "1:3 Maximum introspection depth exceeded")]
    [InlineData(
        "{ __type(name: \"Dog\") { ...F } } fragment F on __Type { interfaces { ...G } } fragment G on __Type { possibleTypes "
            + "{ ... on __Type { inputFields { name } } } }",
        "1:3 Maximum introspection depth exceeded"
    )]
    [InlineData(
        "{ __search(query: \"dog\") { definition { ... on __Type { fields { type { fields { type { fields { name } } } } } } } } }",
        "1:3 Maximum introspection depth exceeded"
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new MaxIntrospectionDepthRule(), document, errors);
}
