namespace Qplet.GraphQL.Validation;

public class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { name } } fragment F on Dog { name }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new ExecutableDefinitionsRule(), document);

    [Theory]
    [InlineData("{ dog { name } } type A { a: Int }", "1:18 The \"A\" definition is not executable.")]
    [InlineData(
        "extend schema @once { query: Query } extend type Dog { a: Int }",
        "1:1 The schema definition is not executable.",
        "1:38 The \"Dog\" definition is not executable."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new ExecutableDefinitionsRule(), document, errors);
}
