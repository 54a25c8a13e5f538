using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The JSON serialization of the fields of a multipart request.</summary>
[JsonSourceGenerationOptions(AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class FileMapJson : JsonSerializerContext;
