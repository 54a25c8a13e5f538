using System.Text.Json;

namespace Qplet.GraphQL.Schema.Import;

/// <summary>A member of an object of the REST APIs.</summary>
/// <param name="Path">The path of the value in the answer; <c>*</c> stands for every item of a list. For related objects, it leads to their IDs.</param>
/// <param name="Kind">The kind of the related objects, or null if the member is a value.</param>
/// <param name="Expected">Returns the text of the value as GraphQL answers it; by default that of the JSON, without regard to letter case.</param>
internal sealed record MappedMember(string Path, string? Kind = null, Func<JsonElement, string>? Expected = null);
