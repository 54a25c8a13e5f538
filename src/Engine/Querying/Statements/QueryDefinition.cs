using System.Linq.Expressions;

namespace Qplet.GraphQL.Querying;

/// <summary>A query as it was defined: its identity is part of every shape that is kept.</summary>
internal sealed class QueryDefinition(LambdaExpression source, SortList? order = null)
{
    /// <summary>From the context and the arguments to the rows.</summary>
    public LambdaExpression Source { get; } = source;

    /// <summary>The default order.</summary>
    public SortList Order { get; } = order ?? SortList.Empty;

    public QueryDefinition WithOrder(LambdaExpression selector, SortDirection direction) => new(Source, new SortList([.. Order, new(selector, direction)]));
}
