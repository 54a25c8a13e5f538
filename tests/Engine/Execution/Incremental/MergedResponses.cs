using System.Text.Json;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Execution;

/// <summary>Merges the responses of an incremental delivery like a client, and checks their order.</summary>
internal sealed class MergedResponses
{
    private readonly Dictionary<string, (JsonArray Path, string Label)> _pending = new(StringComparer.Ordinal);

    private MergedResponses(JsonNode? data) => Data = data;

    public JsonNode? Data { get; }

    /// <summary>The errors of the delivered parts.</summary>
    public List<JsonNode> Errors { get; } = [];

    /// <summary>The errors that parts failed with.</summary>
    public List<JsonNode> Failures { get; } = [];

    /// <summary>The parts that were announced and delivered: path and label.</summary>
    public List<string> Delivered { get; } = [];

    /// <summary>The parts that were announced and failed.</summary>
    public List<string> Failed { get; } = [];

    /// <summary>Merges the responses.</summary>
    public static MergedResponses Of(IReadOnlyList<string> responses)
    {
        var first = JsonNode.Parse(responses[0])!.AsObject();
        var merged = new MergedResponses(first["data"]?.DeepClone());
        merged.Errors.AddRange(ErrorsOf(first));
        merged.Announce(first);
        for (var i = 1; i < responses.Count; i++)
        {
            (JsonNode.Parse(responses[i - 1])!["hasNext"]?.GetValue<bool>()).ShouldBe(true);
            merged.Take(JsonNode.Parse(responses[i])!.AsObject());
        }

        (JsonNode.Parse(responses[^1])!["hasNext"]?.GetValue<bool>() ?? false).ShouldBeFalse();
        merged._pending.ShouldBeEmpty();
        return merged;
    }

    /// <summary>Returns the JSON with sorted members, because deferred members follow the first ones.</summary>
    public static string Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => $"{{{string.Join(',', members.OrderBy(static member => member.Key, StringComparer.Ordinal).Select(Member))}}}",
            JsonArray items => $"[{string.Join(',', items.Select(Sorted))}]",
            null => "null",
            _ => JsonSerializer.Serialize(node),
        };

    private static string Member(KeyValuePair<string, JsonNode?> member) => $"{member.Key}:{Sorted(member.Value)}";

    private static IEnumerable<JsonNode> ErrorsOf(JsonNode node) => node["errors"]?.AsArray().OfType<JsonNode>() ?? [];

    private void Take(JsonObject response)
    {
        Announce(response);
        foreach (var entry in response["incremental"]?.AsArray() ?? [])
        {
            Errors.AddRange(ErrorsOf(entry!));
            Apply(entry!.AsObject());
        }

        foreach (var completed in response["completed"]?.AsArray() ?? [])
        {
            _pending.Remove(completed!["id"]!.GetValue<string>(), out var part).ShouldBeTrue();
            if (ErrorsOf(completed).Any())
            {
                Failures.AddRange(ErrorsOf(completed));
                Failed.Add($"{part.Path.ToJsonString()} {part.Label}");
            }
            else
            {
                Delivered.Add($"{part.Path.ToJsonString()} {part.Label}");
            }
        }
    }

    private void Announce(JsonObject response)
    {
        foreach (var pending in response["pending"]?.AsArray() ?? [])
        {
            var (path, label) = (pending!["path"]!.AsArray(), pending["label"]?.GetValue<string>() ?? "");
            _pending.Add(pending["id"]!.GetValue<string>(), (path, label));
        }
    }

    private void Apply(JsonObject entry)
    {
        var path = entry["id"] is { } id ? [.. _pending[id.GetValue<string>()].Path, .. entry["subPath"]?.AsArray() ?? []] : entry["path"]!.AsArray().ToList();
        if (entry.ContainsKey("items"))
        {
            if (entry["items"] is not JsonArray items)
            {
                return;
            }
            var position = -1;
            if (entry["id"] is null)
            {
                position = path[^1]!.GetValue<int>();
                path.RemoveAt(path.Count - 1);
            }

            AddItems(At(path).AsArray(), position, items);
            return;
        }

        if (entry["data"] is JsonObject fields)
        {
            MergeInto(At(path).AsObject(), fields);
        }
    }

    /// <summary>Version 0.1 states the position of items, and may deliver items twice.</summary>
    private static void AddItems(JsonArray list, int position, JsonArray items)
    {
        foreach (var item in items)
        {
            if (position < 0 || position == list.Count)
            {
                list.Add(item?.DeepClone());
            }
            else
            {
                MergeItem(list[position], item);
            }
            position += position < 0 ? 0 : 1;
        }
    }

    private static void MergeItem(JsonNode? known, JsonNode? added)
    {
        if (known is JsonObject item && added is JsonObject fields)
        {
            MergeInto(item, fields);
        }
        else if (known is JsonArray list && added is JsonArray items)
        {
            AddItems(list, 0, items);
        }
    }

    private JsonNode At(IEnumerable<JsonNode?> path) =>
        path.Aggregate(
            Data!,
            static (node, step) => (step!.GetValueKind() == JsonValueKind.String ? node[step.GetValue<string>()] : node[step.GetValue<int>()])!
        );

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
