namespace Qplet.GraphQL.TypeSystem;

/// <summary>The reason of a <see cref="SubscriptionInterruptedException" />.</summary>
public enum SubscriptionInterruption
{
    /// <summary>Something that the stream needs is not available, such as the database, and may soon be.</summary>
    Unavailable,

    /// <summary>The session of the subscriber has ended.</summary>
    AccessEnded,

    /// <summary>An unexpected error.</summary>
    Failed,
}
