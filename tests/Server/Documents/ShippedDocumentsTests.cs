using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The documents that are shipped with the server.</summary>
public sealed class ShippedDocumentsTests : IDisposable
{
    private readonly ServerFactory _server = new ServerFactory().WithShippedDocuments();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Shipped_EveryFileButFragments_IsPublished()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "documents");
        var files = Directory
            .EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("fragments/", StringComparison.Ordinal));

        Published.Select(static document => document.File).Order(StringComparer.Ordinal).ShouldBe(files.Order(StringComparer.Ordinal));
        Published.Count.ShouldBeGreaterThan(130);
        Published.Count(static document => document.Tool is not null).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Shipped_EveryOperationAndVariable_HasADescription()
    {
        Published.Where(static document => string.IsNullOrWhiteSpace(document.Description)).Select(static document => document.File).ShouldBeEmpty();
        Published
            .SelectMany(static document =>
                document.Variables.Where(static variable => variable.Description is null).Select(variable => $"{document.File}: {variable.Variable.Name.Value}")
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Shipped_Tools_SayWhatTheyChange()
    {
        foreach (var document in Published.Where(static document => document.Tool is not null))
        {
            document.Tool!.Title.ShouldNotBeNullOrEmpty(document.File);
            document.Tool.DestructiveHint.ShouldNotBeNull(document.File);
            document.Tool.IdempotentHint.ShouldNotBeNull(document.File);
            document.Tool.OpenWorldHint.ShouldBe(false, document.File);
            if (document.Operation.Operation == OperationType.Query)
            {
                (document.Tool.DestructiveHint, document.Tool.IdempotentHint).ShouldBe((false, true), document.File);
            }
        }
    }

    /// <summary>The largest pages with everything that can be included, by an anonymous caller.</summary>
    [Fact]
    public async Task Shipped_LargestPages_StayWithinTheCostLimits()
    {
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");
        var problems = new List<string>();
        foreach (var document in Published)
        {
            var variables = new JsonObject();
            foreach (var variable in document.Variables)
            {
                if (LargestOf(variable) is { } value)
                {
                    variables[variable.Variable.Name.Value] = value;
                }
            }

            using var response = await client.PostAsJsonAsync("/graphql", new { id = document.Id, variables }, TestContext.Current.CancellationToken);

            var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
            if (answer["errors"] is { } errors || answer["extensions"]?["operationCost"] is null)
            {
                problems.Add($"{document.File}: {answer.ToJsonString()}");
            }
        }

        problems.ShouldBeEmpty();
    }

    private IReadOnlyList<PublishedDocument> Published => _server.Services.GetRequiredService<RequestExecutor>().Published.Current;

    private static JsonValue? LargestOf(VariableDefinitionNode variable) =>
        SyntaxPrinter.Print(variable.Type) switch
        {
            "Int" => JsonValue.Create(variable.DefaultValue is IntValueNode { Value: "100" } ? 100 : 50),
            "Boolean!" => JsonValue.Create(true),
            "ID!" or "String!" => JsonValue.Create("1"),
            "DateTime!" => JsonValue.Create("2026-01-01T00:00:00Z"),
            "LocalDate!" => JsonValue.Create("2026-01-01"),
            "SubjectKind!" => JsonValue.Create("POST"),
            "ReactionKind!" => JsonValue.Create("LIKE"),
            "SystemPlaylistKind!" => JsonValue.Create("NEW"),
            _ => null,
        };
}
