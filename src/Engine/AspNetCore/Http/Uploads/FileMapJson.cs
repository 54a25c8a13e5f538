using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>How the fields of a multipart request are read and written as JSON.</summary>
[JsonSourceGenerationOptions(AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class FileMapJson : JsonSerializerContext;
