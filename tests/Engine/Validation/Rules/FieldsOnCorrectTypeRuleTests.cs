namespace Qplet.GraphQL.Validation;

public class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData("{ dog { name ... on Pet { name } __typename } __schema { types { name } } __type(name: \"Dog\") { name } }")]
    [InlineData("{ catOrDog { __typename ... on Dog { barkVolume } } }")]
    [InlineData("{ nowhere: dog { owner { pets { name } } } }")]
    [InlineData("fragment F on Unknown { a }")]
    public void Validate_RuleIsKept_ReportsNothing(string document) => RuleAssert.Document(new FieldsOnCorrectTypeRule(), document);

    [Theory]
    [InlineData("{ dog { nme } }", "1:9 Cannot query field \"nme\" on type \"Dog\". Did you mean \"name\"?")]
    [InlineData("{ pet { nickname } }", "1:9 Cannot query field \"nickname\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"?")]
    [InlineData(
        "{ catOrDog { name } }",
        "1:14 Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Being\", \"Pet\", \"Cat\", or \"Dog\"?"
    )]
    [InlineData("{ catOrDog { nothingLikeThis } }", "1:14 Cannot query field \"nothingLikeThis\" on type \"CatOrDog\".")]
    [InlineData(
        "{ dog { a: meowVolume ... on Dog { b } } }",
        "1:9 Cannot query field \"meowVolume\" on type \"Dog\". Did you mean \"barkVolume\"?",
        "1:36 Cannot query field \"b\" on type \"Dog\"."
    )]
    [InlineData("fragment F on Cat { __schema { types { name } } }", "1:21 Cannot query field \"__schema\" on type \"Cat\".")]
    public void Validate_RuleIsBroken_ReportsPlaceAndReason(string document, params string[] errors) =>
        RuleAssert.Document(new FieldsOnCorrectTypeRule(), document, errors);
}
