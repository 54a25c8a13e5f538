namespace Qplet.GraphQL.TypeSystem;

/// <summary>A part of the schema that a search has found.</summary>
/// <param name="Coordinate">Its schema coordinate, or the coordinate of a <see cref="SearchDocument" />.</param>
/// <param name="Score">How well it matches, compared to the best result of the search, which has 1. Greater than 0.</param>
/// <param name="Cursor">The place after it, from which the search can continue.</param>
public sealed record SchemaSearchResult(string Coordinate, double Score, string Cursor);
