using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Connections, filters, nodes, mutation conventions and authorization, executed on lists in memory, without Entity Framework.</summary>
public sealed class ConventionsTests : IDisposable
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(Queries))
        .AddType(typeof(Mutations))
        .AddType(typeof(PlantType))
        .AddListConventions()
        .AddMutationConventions()
        .AddGlobalObjectIdentification()
        .Build();

    private static readonly string s_rose = GlobalId.Encode("Plant", 1);
    private static readonly string s_oak = GlobalId.Encode("Plant", 2);

    private readonly RequestExecutor _executor = new(s_schema);
    private readonly Batches _batches = new();

    public void Dispose() => _executor.Dispose();

    [Fact]
    public async Task Connection_OfAListInMemory_IsPaged()
    {
        var first = await ExecuteAsync("{ plants(first: 2) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }");
        using var page = JsonDocument.Parse(first);
        var plants = page.RootElement.GetProperty("data").GetProperty("plants");
        plants.GetProperty("totalCount").GetInt32().ShouldBe(4);
        plants.GetProperty("nodes").GetRawText().ShouldBe("[{\"name\":\"Rose\"},{\"name\":\"Oak\"}]");

        var after = plants.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        (await ExecuteAsync($$"""{ plants(first: 2, after: "{{after}}") { edges { node { name } } pageInfo { hasNextPage } } }""")).ShouldBe(
            """{"data":{"plants":{"edges":[{"node":{"name":"Primrose"}},{"node":{"name":"Elm"}}],"pageInfo":{"hasNextPage":false}}}}"""
        );
    }

    [Theory]
    [InlineData("{ name: { contains: \"ROSE\" } }", "Rose Primrose")]
    [InlineData("{ or: [{ name: { eq: \"Elm\" } }, { name: { startsWith: \"o\" } }] }", "Oak Elm")]
    [InlineData("{ name: { in: [\"Oak\", \"Rose\"], neq: \"Rose\" } }", "Oak")]
    [InlineData("{ }", "Rose Oak Primrose Elm")]
    public async Task Filter_ReadAsATree_SelectsRowsInMemory(string filter, string names)
    {
        using var json = JsonDocument.Parse(await ExecuteAsync($"{{ plants(where: {filter}) {{ nodes {{ name }} }} }}"));
        var nodes = json.RootElement.GetProperty("data").GetProperty("plants").GetProperty("nodes");
        string.Join(' ', nodes.EnumerateArray().Select(static node => node.GetProperty("name").GetString())).ShouldBe(names);
    }

    [Fact]
    public async Task Filter_BeyondItsLimits_IsAnErrorAtTheField() =>
        (await ExecuteAsync($$"""{ plants(where: { name: { contains: "{{new string('x', 1001)}}" } }) { nodes { name } } }""")).ShouldContain(
            "FILTER_TEXT_TOO_LONG"
        );

    [Fact]
    public async Task Nodes_Several_AreLoadedInOneBatch()
    {
        var json = await ExecuteAsync(
            $$$"""{ nodes(ids: ["{{{s_oak}}}", "{{{GlobalId.Encode("Plant", 9)}}}", "{{{s_rose}}}"]) { id ... on Plant { name } """
                + $$$"""} node(id: "{{{s_oak}}}") { __typename } }"""
        );
        json.ShouldBe(
            $$$$"""{"data":{"nodes":[{"id":"{{{{s_oak}}}}","name":"Plant 2"},null,{"id":"{{{{s_rose}}}}","name":"Plant 1"}],"node":{"__typename":"Plant"}}}"""
        );
        _batches.Keys.ShouldBe(["2,9,1"]);
    }

    [Fact]
    public async Task Nodes_InvalidId_FailsAlone()
    {
        var json = await ExecuteAsync($$"""{ nodes(ids: ["nonsense", "{{s_oak}}"]) { id } }""");
        json.ShouldContain("\"path\":[\"nodes\",0]");
        json.ShouldContain("\"code\":\"ID_INVALID\"");
        json.ShouldEndWith($$$"""{"nodes":[null,{"id":"{{{s_oak}}}"}]}}""");
    }

    [Fact]
    public async Task Argument_IdOfOtherType_IsAnErrorAtTheField()
    {
        var id = GlobalId.Encode("Animal", 1);
        var json = await ExecuteAsync($$"""{ plant(id: "{{id}}") { name } }""");
        json.ShouldContain($"\"message\":\"The ID `{id}` is one of `Animal`; an ID of `Plant` is expected.\"");
        json.ShouldContain("\"code\":\"ID_WRONG_TYPE\"");
        json.ShouldContain("\"path\":[\"plant\"]");
        json.ShouldEndWith("\"data\":{\"plant\":null}}");
    }

    [Fact]
    public async Task Mutation_Success_GivesPayload() =>
        (
            await ExecuteAsync($$$"""mutation { waterPlant(input: { id: "{{{s_rose}}}" }) { plant { id name } errors { ... on Error { message } } } }""")
        ).ShouldBe($$$$"""{"data":{"waterPlant":{"plant":{"id":"{{{{s_rose}}}}","name":"Watered 1 of Plant 1"},"errors":null}}}""");

    [Fact]
    public async Task Mutation_VariablesWithInputRecord_AreBound()
    {
        using var variables = JsonDocument.Parse($$"""{ "input": { "ids": ["{{s_rose}}", "{{s_oak}}"], "name": null } }""");
        (await ExecuteAsync("mutation($input: RenamePlantsInput!) { renamePlants(input: $input) { string } }", variables.RootElement)).ShouldBe(
            """{"data":{"renamePlants":{"string":"1, 2: cleared"}}}"""
        );
    }

    [Fact]
    public async Task Mutation_DeclaredError_IsTypedAndNothingElse() =>
        (
            await ExecuteAsync(
                $$$$"""mutation { waterPlant(input: { id: "{{{{s_rose}}}}", liters: 100 }) { plant { name } errors { __typename ... on """
                    + $$$$"""Error { message } ... on TooMuchError { limit } } } }"""
            )
        ).ShouldBe("""{"data":{"waterPlant":{"plant":null,"errors":[{"__typename":"TooMuchError","message":"Too much water.","limit":10}]}}}""");

    [Fact]
    public async Task Field_NotAllowed_IsNullWithError()
    {
        var json = await ExecuteAsync("{ secret plant(id: \"" + s_rose + "\") { name } }");
        json.ShouldContain("AUTH_NOT_AUTHENTICATED");
        json.ShouldEndWith("\"data\":{\"secret\":null,\"plant\":{\"name\":\"Plant 1\"}}}");
    }

    [Fact]
    public async Task Field_Allowed_BatchesInsideItsCheck()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity("test"));
        (await ExecuteAsync("{ a: owned(key: 1) { name } b: owned(key: 2) { name } }", user: user)).ShouldBe(
            """{"data":{"a":{"name":"Plant 1"},"b":{"name":"Plant 2"}}}"""
        );
        _batches.Keys.ShouldBe(["1,2"]);
    }

    private async Task<string> ExecuteAsync(string document, JsonElement variables = default, ClaimsPrincipal? user = null)
    {
        var services = new ServiceCollection().AddSingleton(_batches).AddSingleton<IFieldAuthorizer, SignedInAuthorizer>().BuildServiceProvider();
        var request = new OperationRequest
        {
            Document = System.Text.Encoding.UTF8.GetBytes(document),
            Services = services,
            Variables = variables,
            User = user ?? new ClaimsPrincipal(new ClaimsIdentity()),
        };
        return (await _executor.ExecuteAsync(request, TestContext.Current.CancellationToken)).ShouldBeOfType<OperationResult>().ToJson();
    }

    public sealed record Plant(int Id, string Name);

    public sealed class Batches
    {
        public List<string> Keys { get; } = [];
    }

    public sealed class PlantLoader(IBatchScheduler scheduler, Batches batches) : BatchDataLoader<int, Plant>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Plant>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            await Task.Yield();
            batches.Keys.Add(string.Join(',', keys));
            return keys.Where(static key => key < 5).ToDictionary(static key => key, static key => new Plant(key, $"Plant {key}"));
        }
    }

    [ObjectType<Plant>]
    public static class PlantType
    {
        [NodeResolver]
        public static Task<Plant?> FindAsync(int id, PlantLoader plants, CancellationToken cancellationToken) => plants.LoadAsync(id, cancellationToken);
    }

    [QueryType]
    public static class Queries
    {
        private static readonly string[] s_names = ["Rose", "Oak", "Primrose", "Elm"];

        [UsePaging, UseFiltering]
        public static Page<Plant> GetPlants(PagingArguments paging, QueryContext<Plant> query) =>
            Page.FromList([.. s_names.Select(static (name, index) => new Plant(index + 1, name)).Where(plant => Meets(plant, query.Filter))], paging);

        private static bool Meets(object? value, FilterNode? filter) =>
            filter switch
            {
                null => true,
                JunctionNode { Conditions.Count: 0 } => true,
                JunctionNode { IsAnd: true } all => all.Conditions.All(condition => Meets(value, condition)),
                JunctionNode any => any.Conditions.Any(condition => Meets(value, condition)),
                MemberNode member => Meets(member.Member.GetValue(value), member.Condition),
                OperationNode { Operation: FilterOperation.Eq } equal => Equals(value, equal.Value),
                OperationNode { Operation: FilterOperation.Neq } other => !Equals(value, other.Value),
                OperationNode { Operation: FilterOperation.In, Value: IEnumerable<string> list } => list.Contains((string?)value),
                OperationNode { Operation: FilterOperation.Contains, Value: string text } => ((string)value!).Contains(
                    text,
                    StringComparison.OrdinalIgnoreCase
                ),
                OperationNode { Operation: FilterOperation.StartsWith, Value: string text } => ((string)value!).StartsWith(
                    text,
                    StringComparison.OrdinalIgnoreCase
                ),
                _ => throw new NotSupportedException(filter.Shape),
            };

        public static Task<Plant?> GetPlantAsync([ID<Plant>] int id, PlantLoader plants, CancellationToken cancellationToken) =>
            plants.LoadAsync(id, cancellationToken);

        [Authorize]
        public static string? Secret() => "secret";

        [Authorize]
        public static Task<Plant?> GetOwnedAsync(int key, PlantLoader plants, CancellationToken cancellationToken) => plants.LoadAsync(key, cancellationToken);
    }

    public sealed class TooMuchException(int limit) : Exception("Too much water.")
    {
        public int Limit { get; } = limit;
    }

    public sealed record RenamePlantsInput([ID<Plant>] IReadOnlyList<int> Ids, Optional<string?> Name);

    [MutationType]
    public static class Mutations
    {
        [Error<TooMuchException>]
        public static async Task<Plant> WaterPlantAsync([ID<Plant>] int id, PlantLoader plants, CancellationToken cancellationToken, int liters = 1)
        {
            if (liters > 10)
            {
                throw new TooMuchException(10);
            }
            var plant = await plants.LoadRequiredAsync(id, cancellationToken);
            return plant with { Name = $"Watered {liters} of {plant.Name}" };
        }

        public static string RenamePlants(RenamePlantsInput input) =>
            $"{string.Join(", ", input.Ids)}: {(input.Name.IsEmpty ? "kept" : input.Name.Value ?? "cleared")}";
    }

    private sealed class SignedInAuthorizer : IFieldAuthorizer
    {
        public ValueTask<AuthorizationOutcome> AuthorizeAsync(ResolverContext context, AuthorizationRequirement requirement, object? result) =>
            new(context.User.Identity?.IsAuthenticated == true ? AuthorizationOutcome.Allowed : AuthorizationOutcome.NotAuthenticated);
    }
}
