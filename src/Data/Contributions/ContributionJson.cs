using System.Text.Json.Serialization;

namespace Qplet.GraphQL.Data.Contributions;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
internal sealed partial class ContributionJson : JsonSerializerContext;
