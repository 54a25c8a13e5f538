namespace Qplet.GraphQL.Execution;

/// <summary>
/// The ways to handle the error of a field, as the proposal <see href="https://github.com/graphql/graphql-spec/pull/1163">Error behaviors</see> defines them.
/// The error is always reported; the behavior decides about the data.
/// </summary>
public enum ErrorBehavior
{
    /// <summary>The error makes the nearest position null whose type allows null. The behavior of the specification's editions so far.</summary>
    Propagate,

    /// <summary>
    /// The error makes only its own position null, even if its type is non-null. Fields around and next to it keep their values, and later root fields of a
    /// mutation are still executed.
    /// </summary>
    Null,

    /// <summary>
    /// The first error ends the execution: <c>data</c> is null, and no other error is reported. It ends one event of a subscription, which continues, and one
    /// deferred fragment or streamed list of an incremental response.
    /// </summary>
    Halt,
}
