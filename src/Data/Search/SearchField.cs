namespace Qplet.GraphQL.Data.Search;

/// <summary>A text of an entity that is searched.</summary>
/// <param name="Property">The name of the entity's property.</param>
/// <param name="IsName">Whether the text names the entity. Names come before other texts.</param>
/// <param name="Read">Reads the text of an entity.</param>
public sealed record SearchField(string Property, bool IsName, Func<object, string?> Read);
