namespace Qplet.GraphQL.Language;

/// <summary>The kinds of operations.</summary>
/// <remarks>Section 2.4 Operations.</remarks>
public enum OperationType
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch.</summary>
    Mutation,

    /// <summary>A long-lived request that fetches data in response to a sequence of events.</summary>
    Subscription,
}
