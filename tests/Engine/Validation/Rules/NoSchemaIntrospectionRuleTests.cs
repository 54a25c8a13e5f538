namespace Qplet.GraphQL.Validation;

public class NoSchemaIntrospectionRuleTests
{
    [Theory]
    [InlineData("{ __typename dog { __typename } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new NoSchemaIntrospectionRule(), document);

    [Theory]
    [InlineData(
        "{ __schema { queryType { name } } __type(name: \"Dog\") { name } }",
        "1:3 GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".",
        "1:14 GraphQL introspection has been disabled, but the requested query contained the field \"queryType\".",
        "1:35 GraphQL introspection has been disabled, but the requested query contained the field \"__type\"."
    )]
    [InlineData(
        "{ __search(query: \"dog\") { score } __definitions(coordinates: []) { __typename } }",
        "1:3 GraphQL introspection has been disabled, but the requested query contained the field \"__search\".",
        "1:36 GraphQL introspection has been disabled, but the requested query contained the field \"__definitions\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new NoSchemaIntrospectionRule(), document, errors);
}
