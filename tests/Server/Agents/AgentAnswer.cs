using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Agents;

/// <summary>The result of a tool.</summary>
public sealed record AgentAnswer(JsonNode Result)
{
    public bool IsError => Result["isError"]?.GetValue<bool>() ?? false;

    public JsonNode? Data => Result["structuredContent"]?["data"];

    public string? Code => (string?)JsonNode.Parse((string)Result["content"]![0]!["text"]!)!["errors"]?[0]?["extensions"]?["code"];
}
