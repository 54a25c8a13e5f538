using System.Linq.Expressions;

namespace Qplet.GraphQL.Querying;

/// <summary>One criterion of an order.</summary>
/// <param name="Selector">The member, maybe through references: <c>t => t.Owner.Name</c>.</param>
/// <param name="Direction">Which way.</param>
public sealed record SortField(LambdaExpression Selector, SortDirection Direction)
{
    /// <summary>The members from the row to the value, joined by dots.</summary>
    internal string Path { get; } = SortPath.Of(Selector);
}
