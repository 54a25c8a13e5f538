using System.Text;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Execution of <c>__search</c> and <c>__definitions</c>.</summary>
public sealed class SemanticIntrospectionTests
{
    private const string AllKinds =
        "{ __definitions(coordinates: [\"Song\", \"Song.title\", \"Query.song(id:)\", \"Mood.SAD\", \"@skip\"]) {"
        + " ... on __Type { kind typeName: name } ... on __Field { fieldName: name } ... on __InputValue { input: name } ... on __EnumValue { value: name }"
        + " ... on __Directive { directive: name } } }";

    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query { song(id: ID!): Song songs(mood: Mood): [Song!] }
        "A piece of music."
        type Song { title: String! }
        enum Mood { SAD }
        """
    );

    [Fact]
    public async Task Search_WithAllFields_ReturnsTheBestFirst()
    {
        var json = await s_schema.JsonAsync(
            "{ __search(query: \"songs\", first: 1) { __typename coordinate score pathsToRoot "
                + "definition { __typename ... on __Field { name args { name } } } } }"
        );

        json.ShouldBe(
            """{"data":{"__search":[{"__typename":"__SearchResult","coordinate":"Query.songs","score":1,"pathsToRoot":"""
                + """[["Query.songs"]],"definition":{"__typename":"__Field","name":"songs","args":[{"name":"mood"}]}}]}}"""
        );
    }

    [Fact]
    public async Task Search_AfterACursor_Continues()
    {
        const string Document = "query ($after: String) { __search(query: \"song\", first: 1, after: $after, minScore: 0.1) { coordinate cursor } }";
        var first = s_schema.Search.Find("song", 2);

        (await s_schema.JsonAsync(Document)).ShouldBe(
            $$$"""{"data":{"__search":[{"coordinate":"{{{first[0].Coordinate}}}","cursor":"{{{first[0].Cursor}}}"}]}}"""
        );
        (await s_schema.JsonAsync(Document, $$"""{"after":"{{first[0].Cursor}}"}""")).ShouldBe(
            $$$"""{"data":{"__search":[{"coordinate":"{{{first[1].Coordinate}}}","cursor":"{{{first[1].Cursor}}}"}]}}"""
        );
    }

    [Theory]
    [InlineData("{ __search(query: \"song\", first: 51) { coordinate } }")]
    [InlineData("{ __search(query: \"song\", first: 0) { coordinate } }")]
    [InlineData("{ __search(query: \"song\", minScore: 2) { coordinate } }")]
    [InlineData("{ __search(query: \"song\", after: \"?\") { coordinate } }")]
    public async Task Search_WithInvalidArgument_IsAnErrorOfTheField(string document)
    {
        using var executor = new RequestExecutor(s_schema);

        var error = (await executor.ExecuteAsync(document)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("INVALID_INPUT");
        error.Path!.ToList().ShouldBe(["__search"]);
    }

    [Fact]
    public async Task Definitions_OfAllKinds_AreInTheOrderOfTheCoordinates() =>
        (await s_schema.JsonAsync(AllKinds)).ShouldBe(
            """{"data":{"__definitions":[{"kind":"OBJECT","typeName":"Song"},{"fieldName":"title"},{"input":"id"},{"value":"SAD"},{"directive":"skip"}]}}"""
        );

    [Fact]
    public async Task Definitions_OfUnknownCoordinates_AreLeftOut() =>
        (
            await s_schema.JsonAsync("{ __definitions(coordinates: [\"Nothing\", \"__Type\", \"?\", \"Song.title\"]) { __typename ... on __Field { name } } }")
        ).ShouldBe("""{"data":{"__definitions":[{"__typename":"__Field","name":"title"}]}}""");

    [Fact]
    public async Task Definitions_OfACoordinateThatIsRepeated_HaveItOnce() =>
        (
            await s_schema.JsonAsync(
                "{ __definitions(coordinates: [\"Song.title\", \"Query.song\", \"Song.title\", \"Nothing\", \"Nothing\"]) { ... on __Field { name } } }"
            )
        ).ShouldBe("""{"data":{"__definitions":[{"name":"title"},{"name":"song"}]}}""");

    [Fact]
    public async Task Definitions_OfTooManyCoordinates_AreAnError()
    {
        using var executor = new RequestExecutor(s_schema);
        var coordinates = string.Join(',', Enumerable.Repeat("\"Song\"", SchemaIndex.MaxResults + 1));

        var result = await executor.ExecuteAsync($"{{ __definitions(coordinates: [{coordinates}]) {{ __typename }} }}");

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("INVALID_INPUT");
    }

    [Theory]
    [InlineData("{ __search(query: \"song\") { definition { ... on __Type { name } ... on __Field { name } } } }")]
    [InlineData("{ __search(query: \"song\") { ... on Song { title } } }")]
    [InlineData("{ __search { coordinate } }")]
    [InlineData("{ songs { __search(query: \"song\") { coordinate } } }")]
    [InlineData("query ($x: __SearchResult) { __search(query: \"song\") { coordinate } }")]
    public async Task InvalidDocument_IsRefused(string document)
    {
        using var executor = new RequestExecutor(s_schema);

        (await executor.ExecuteAsync(document)).Kind.ShouldBe(RequestErrorKind.Validation);
    }

    /// <summary>Clients that build a schema from introspection reject reserved names that they do not know.</summary>
    [Fact]
    public async Task Introspection_DoesNotListTheTypes()
    {
        var types = await s_schema.JsonAsync("{ __schema { types { name } queryType { fields { name } } } }");

        types.ShouldContain("__Type");
        types.ShouldNotContain("__Search");
        types.ShouldNotContain("__SchemaDefinition");
        types.ShouldNotContain("__search");
        SchemaPrinter.Print(s_schema).ShouldNotContain("__");
        (await s_schema.JsonAsync("{ __type(name: \"__SearchResult\") { name } }")).ShouldBe("""{"data":{"__type":{"name":"__SearchResult"}}}""");
    }

    [Theory]
    [InlineData("{ __search(query: \"song\") { coordinate } }", false, false)]
    [InlineData("{ ...F } fragment F on Query { a: __definitions(coordinates: []) { __typename } }", false, false)]
    [InlineData("{ __schema { description } }", false, true)]
    [InlineData("{ __typename }", true, true)]
    public async Task FieldWhereNotAllowed_IsRefused(string document, bool isAllowedWithoutIntrospection, bool isAllowedWithoutSearch)
    {
        using var executor = new RequestExecutor(s_schema);
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Services = TestRun.NoServices };

        (await CodesAsync(request)).ShouldBeEmpty();
        (await CodesAsync(request with { AllowIntrospection = false })).ShouldBe(isAllowedWithoutIntrospection ? [] : ["HC0046"]);
        (await CodesAsync(request with { AllowSchemaSearch = false })).ShouldBe(isAllowedWithoutSearch ? [] : ["HC0046"]);

        async Task<IEnumerable<string?>> CodesAsync(OperationRequest sent) =>
            ((OperationResult)await executor.ExecuteAsync(sent, TestContext.Current.CancellationToken)).Errors.Select(static error => error.Code);
    }

    [Fact]
    public async Task Cost_CountsTheResults()
    {
        var ten = await CostAsync("{ __search(query: \"song\") { coordinate } }");
        var fifty = await CostAsync("{ __search(query: \"song\", first: 50) { coordinate } }");
        var three = await CostAsync("{ __definitions(coordinates: [\"A\", \"B\", \"C\"]) { __typename } }");

        ten.ShouldBe((100, 11));
        fifty.ShouldBe((100, 51));
        three.ShouldBe((1, 4));
    }

    private static async Task<(double Field, double Type)> CostAsync(string document)
    {
        OperationCost? cost = null;
        var pipeline = new RequestPipeline().UseOperation(next =>
            context =>
            {
                cost = context.GetCost();
                return next(context);
            }
        );
        using var executor = new RequestExecutor(s_schema, pipeline: pipeline);
        await executor.ExecuteAsync(document);
        return (cost!.Value.FieldCost, cost.Value.TypeCost);
    }
}
