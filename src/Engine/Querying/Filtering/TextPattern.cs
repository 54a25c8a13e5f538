namespace Qplet.GraphQL.Querying;

/// <summary>A text that is looked for in another; the dialect makes a pattern of it.</summary>
internal sealed record TextPattern(string Text, FilterOperation Operation)
{
    /// <summary>The pattern.</summary>
    public string ToPattern(SqlDialect dialect) =>
        dialect.ToPattern(
            Text,
            Operation is not (FilterOperation.StartsWith or FilterOperation.NstartsWith),
            Operation is not (FilterOperation.EndsWith or FilterOperation.NendsWith)
        );
}
