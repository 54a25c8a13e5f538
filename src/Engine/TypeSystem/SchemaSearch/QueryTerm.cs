namespace Qplet.GraphQL.TypeSystem;

/// <summary>A word of a query: the stems that it may stand for, with their weights.</summary>
internal sealed record QueryTerm(IReadOnlyList<(string Stem, double Weight)> Alternatives)
{
    /// <summary>How much the word counts in comparison with others: 1 for most words.</summary>
    public double Importance { get; init; } = 1;
}
