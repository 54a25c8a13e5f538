using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Validation;

public class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("{ a } query A { a }")]
    [InlineData(
        "mutation { a } subscription { a }",
        "1:1 The mutation operation is not supported by the schema.",
        "1:16 The subscription operation is not supported by the schema."
    )]
    public void Validate_SchemaWithQueriesOnly_RefusesTheRest(string document, params string[] errors)
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int }");

        var found = DocumentValidator.Validate(schema, Parser.ParseDocument(document), ValidationOptions.Trusted, [new KnownOperationTypesRule()]);

        found.Select(error => $"{error.Locations![0].Line}:{error.Locations[0].Column} {error.Message}").ShouldBe(errors);
    }

    [Fact]
    public void Validate_SchemaWithAllOperations_ReportsNothing() =>
        RuleAssert.Document(new KnownOperationTypesRule(), "{ dog { name } } subscription S { barked { name } } mutation M { dogs { name } }");
}
