namespace Qplet.GraphQL.CodeFirst;

/// <summary>Which root type a type is.</summary>
public enum OperationKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>The query type.</summary>
    Query,

    /// <summary>The mutation type.</summary>
    Mutation,

    /// <summary>The subscription type.</summary>
    Subscription,
}
