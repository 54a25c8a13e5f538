using System.Text.Json;

namespace Qplet.GraphQL.Schema.Import;

/// <summary>A kind of object of the REST APIs.</summary>
/// <param name="Type">The type of the schema.</param>
/// <param name="Key">Returns the key of an object.</param>
/// <param name="Selection">The fields by which GraphQL answers.</param>
internal sealed record MappedKind(string Type, Func<JsonElement, object> Key, string Selection);
