namespace Qplet.GraphQL.Validation;

public class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("{ dog { name } __typename }")]
    [InlineData("{ unknown unknown2 { a } }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new ScalarLeafsRule(), document);

    [Theory]
    [InlineData("{ dog }", "1:3 Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"?")]
    [InlineData("{ dog { name { a } } }", "1:14 Field \"name\" must not have a selection since type \"String\" has no subfields.")]
    [InlineData(
        "{ search(filter: null) dog { knows(command: SIT) { a } } }",
        "1:3 Field \"search\" of type \"[Being]\" must have a selection of subfields. Did you mean \"search { ... }\"?",
        "1:50 Field \"knows\" must not have a selection since type \"Boolean!\" has no subfields."
    )]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new ScalarLeafsRule(), document, errors);
}
