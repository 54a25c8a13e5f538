namespace Qplet.GraphQL.Validation;

public class KnownArgumentNamesOnDirectivesRuleTests
{
    [Theory]
    [InlineData("directive @d(a: Int) on OBJECT type A @d(a: 1) { b: Int @deprecated(reason: \"\") @unknown(x: 1) }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.SchemaDocument(new KnownArgumentNamesOnDirectivesRule(), document);

    [Theory]
    [InlineData(
        "directive @d(name: Int) on OBJECT type A @d(nam: 1) { b: Int @deprecated(why: \"\") }",
        "1:45 Unknown argument \"nam\" on directive \"@d\". Did you mean \"name\"?",
        "1:74 Unknown argument \"why\" on directive \"@deprecated\"."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.SchemaDocument(new KnownArgumentNamesOnDirectivesRule(), document, errors);
}
