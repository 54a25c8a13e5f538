namespace Qplet.GraphQL.TypeSystem;

/// <summary>A word of a query: the stems that it may stand for, with their weights.</summary>
internal sealed record QueryTerm(IReadOnlyList<(string Stem, double Weight)> Alternatives);
