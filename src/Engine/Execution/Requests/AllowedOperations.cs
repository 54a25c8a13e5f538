using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The types of operations that a request may run.</summary>
[Flags]
public enum AllowedOperations
{
    /// <summary>No operations.</summary>
    None = 0,

    /// <summary>Queries, the only operations that a GET request may run.</summary>
    Query = 1 << OperationType.Query,

    /// <summary>Mutations.</summary>
    Mutation = 1 << OperationType.Mutation,

    /// <summary>Subscriptions, if the transport supports streams.</summary>
    Subscription = 1 << OperationType.Subscription,

    /// <summary>All types of operations.</summary>
    All = Query | Mutation | Subscription,
}
