using System.Text.Json;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>Finds the tools of trusted documents by words, in comparison with the parts of the schema. Safe for concurrent use.</summary>
internal sealed class ToolSearch(GraphQLSchema schema)
{
    private const int MaxTools = 3;

    /// <summary>A tool that is not among the first results for a text does not fit it.</summary>
    private const int Considered = 15;

    private const string Prefix = "tool:";

    private volatile State _state = new(schema, []);

    /// <summary>Replaces the tools that are found.</summary>
    public void Use(IReadOnlyList<ToolDescription> tools) => _state = new(schema, tools);

    /// <summary>Returns the tools that fit a text, best first, at most three.</summary>
    public IReadOnlyList<Tool> Find(string text) => _state.Find(text);

    /// <summary>The tools of a moment. Their index is created by the first search.</summary>
    private sealed class State(GraphQLSchema schema, IReadOnlyList<ToolDescription> tools)
    {
        private readonly Dictionary<string, Tool> _tools = tools.ToDictionary(
            static tool => Prefix + tool.Tool.Name,
            static tool => tool.Tool,
            StringComparer.Ordinal
        );

        private readonly Lazy<SchemaIndex> _index = new(() => schema.Search.With(tools.Select(DocumentOf)));

        public IReadOnlyList<Tool> Find(string text) =>
            _tools.Count == 0
                ? []
                : [.. _index.Value.Find(text, Considered).Select(result => _tools.GetValueOrDefault(result.Coordinate)).OfType<Tool>().Take(MaxTools)];

        private static SearchDocument DocumentOf(ToolDescription tool) =>
            new(Prefix + tool.Tool.Name, tool.Tool.Name, tool.Tool.Description) { Details = ArgumentsOf(tool.Tool), Uses = tool.Fields };

        private static string ArgumentsOf(Tool tool) =>
            tool.InputSchema.TryGetProperty("properties", out var properties)
                ? string.Join(' ', properties.EnumerateObject().Select(static property => $"{property.Name} {DescriptionOf(property.Value)}"))
                : "";

        private static string? DescriptionOf(JsonElement schema) =>
            schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("description", out var description) ? description.GetString() : null;
    }
}
