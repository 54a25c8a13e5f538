using System.Text.Json.Nodes;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Runs documents as a client that takes incremental delivery.</summary>
internal static class IncrementalRun
{
    /// <summary>A schema with the directives.</summary>
    public static GraphQLSchema Schema(params FieldDefinition[] fields) =>
        new(TestFields.Object("Query", fields), directives: [BuiltInDirectives.Defer, BuiltInDirectives.Stream]);

    /// <summary>All responses, as JSON.</summary>
    public static async Task<IReadOnlyList<string>> ResponsesAsync(
        this GraphQLSchema schema,
        string document,
        IncrementalFormat format = IncrementalFormat.V02,
        string? variables = null,
        ExecutionOptions? options = null,
        IServiceProvider? services = null)
    {
        using var executor = new RequestExecutor(schema, options);
        var request = TestRun.Request(document, variables, services: services) with { IncrementalFormat = format };
        var result = await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        if (result is OperationResult single)
            return [single.ToJson()];
        var responses = new List<string>();
        await foreach (var response in (ResponseStream)result)
            responses.Add(response.ToJson());
        return responses;
    }

    /// <summary>Puts the responses together as a client does.</summary>
    /// <returns>The data, and the errors of all responses.</returns>
    public static (JsonNode? Data, int Errors) Merge(IReadOnlyList<string> responses)
    {
        var first = JsonNode.Parse(responses[0])!.AsObject();
        var data = first["data"]?.DeepClone();
        var errors = first["errors"]?.AsArray().Count ?? 0;
        var paths = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        NotePending(first, paths);
        for (var i = 1; i < responses.Count; i++)
        {
            var response = JsonNode.Parse(responses[i])!.AsObject();
            (JsonNode.Parse(responses[i - 1])!["hasNext"]?.GetValue<bool>()).ShouldBe(true);
            NotePending(response, paths);
            foreach (var entry in response["incremental"]?.AsArray() ?? [])
            {
                errors += entry!["errors"]?.AsArray().Count ?? 0;
                Apply(data!, entry.AsObject(), paths);
            }

            foreach (var completed in response["completed"]?.AsArray() ?? [])
            {
                errors += completed!["errors"]?.AsArray().Count ?? 0;
                paths.Remove(completed["id"]!.GetValue<string>()).ShouldBeTrue();
            }
        }

        (JsonNode.Parse(responses[^1])!["hasNext"]?.GetValue<bool>() ?? false).ShouldBeFalse();
        paths.ShouldBeEmpty();
        return (data, errors);
    }

    private static void NotePending(JsonObject response, Dictionary<string, JsonArray> paths)
    {
        foreach (var pending in response["pending"]?.AsArray() ?? [])
            paths.Add(pending!["id"]!.GetValue<string>(), pending["path"]!.AsArray());
    }

    private static void Apply(JsonNode data, JsonObject entry, Dictionary<string, JsonArray> paths)
    {
        var path = entry["id"] is { } id
            ? [.. paths[id.GetValue<string>()], .. entry["subPath"]?.AsArray() ?? []]
            : entry["path"]!.AsArray().ToList();
        if (entry.ContainsKey("items"))
        {
            if (entry["items"] is not JsonArray items)
                return;
            var position = -1;
            if (entry["id"] is null)
            {
                position = path[^1]!.GetValue<int>();
                path.RemoveAt(path.Count - 1);
            }

            AddItems(At(data, path).AsArray(), position, items);
            return;
        }

        if (entry["data"] is JsonObject fields)
            MergeInto(At(data, path).AsObject(), fields);
    }

    /// <summary>Version 0.1 says where items belong, and can bring them twice.</summary>
    private static void AddItems(JsonArray list, int position, JsonArray items)
    {
        foreach (var item in items)
        {
            if (position < 0 || position == list.Count)
                list.Add(item?.DeepClone());
            else if (list[position] is JsonObject known)
                MergeInto(known, item!.AsObject());
            position += position < 0 ? 0 : 1;
        }
    }

    private static JsonNode At(JsonNode data, IEnumerable<JsonNode?> path) =>
        path.Aggregate(data, static (node, step) => (step!.GetValueKind() == System.Text.Json.JsonValueKind.String ? node[step.GetValue<string>()] : node[step.GetValue<int>()])!);

    private static void MergeInto(JsonObject target, JsonObject fields)
    {
        foreach (var (name, value) in fields)
        {
            switch (target[name], value)
            {
                case (JsonObject known, JsonObject added):
                    MergeInto(known, added);
                    break;
                case (JsonArray known, JsonArray added):
                    AddItems(known, 0, added);
                    break;
                default:
                    target[name] = value?.DeepClone();
                    break;
            }
        }
    }
}
