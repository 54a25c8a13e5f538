using System.Text.Json;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.SchemaTools;

internal static class JsonAssertions
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Compares the texts, in which the order of members counts.</summary>
    public static void ShouldBeJson(this JsonObject actual, string expected) =>
        actual.ToJsonString(s_indented).ShouldBe(JsonNode.Parse(expected)!.ToJsonString(s_indented));
}
