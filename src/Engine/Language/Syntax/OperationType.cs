namespace Qplet.GraphQL.Language;

/// <summary>The types of operations.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Operations">Section 2.4 Operations</see>.</remarks>
public enum OperationType
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch.</summary>
    Mutation,

    /// <summary>A long-lived request that fetches data in response to a sequence of events.</summary>
    Subscription,
}
