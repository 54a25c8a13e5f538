using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The kinds of operations that a request may run.</summary>
[Flags]
public enum AllowedOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries: all that a GET request may run.</summary>
    Query = 1 << OperationType.Query,

    /// <summary>Mutations.</summary>
    Mutation = 1 << OperationType.Mutation,

    /// <summary>Subscriptions, where the transport can carry a stream.</summary>
    Subscription = 1 << OperationType.Subscription,

    /// <summary>All three.</summary>
    All = Query | Mutation | Subscription,
}
