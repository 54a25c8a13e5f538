namespace Qplet.GraphQL.Validation;

public class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    [Theory]
    [InlineData("directive @d(a: Int!, b: Int! = 1, c: Int) on OBJECT type A @d(a: 1) { b: Int @deprecated @unknown }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new ProvidedRequiredArgumentsOnDirectivesRule(), document);

    [Theory]
    [InlineData(
        "directive @d(a: [Int!]!, b: Int) on OBJECT type A @d(b: 1) scalar S @specifiedBy",
        "1:51 Argument \"@d(a:)\" of type \"[Int!]!\" is required, but it was not provided.",
        "1:69 Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new ProvidedRequiredArgumentsOnDirectivesRule(), document, errors);
}
