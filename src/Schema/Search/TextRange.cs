namespace Qplet.GraphQL.Schema.Search;

/// <summary>A part of a text.</summary>
/// <param name="Offset">The number of UTF-16 code units before the part, as in strings of JavaScript.</param>
/// <param name="Length">The number of UTF-16 code units of the part.</param>
[ObjectType]
public sealed record TextRange(int Offset, int Length);
