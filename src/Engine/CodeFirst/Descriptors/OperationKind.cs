namespace Qplet.GraphQL.CodeFirst;

/// <summary>The root types, by operation type.</summary>
public enum OperationKind
{
    /// <summary>Not a root type.</summary>
    None,

    /// <summary>The query type.</summary>
    Query,

    /// <summary>The mutation type.</summary>
    Mutation,

    /// <summary>The subscription type.</summary>
    Subscription,
}
