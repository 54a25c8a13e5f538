using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Nodes, mutation conventions and authorization, executed.</summary>
public sealed class ConventionsTests : IDisposable
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(Queries))
        .AddType(typeof(Mutations))
        .AddType(typeof(PlantType))
        .AddMutationConventions()
        .AddGlobalObjectIdentification()
        .Build();

    private static readonly string s_rose = GlobalId.Encode("Plant", 1);
    private static readonly string s_oak = GlobalId.Encode("Plant", 2);

    private readonly RequestExecutor _executor = new(s_schema);
    private readonly Batches _batches = new();

    public void Dispose() => _executor.Dispose();

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
