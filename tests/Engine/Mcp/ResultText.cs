using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Qplet.GraphQL.Mcp;

internal static class ResultText
{
    /// <summary>Returns the text of a result, which is JSON.</summary>
    public static JsonNode Json(this CallToolResult result) => JsonNode.Parse(((TextContentBlock)result.Content.ShouldHaveSingleItem()).Text)!;
}
