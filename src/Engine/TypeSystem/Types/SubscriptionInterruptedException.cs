namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Interrupts the stream of a subscription that is not over. Transports close the connection without completing the operation, so clients reconnect and resume
/// after their last event.
/// </summary>
public sealed class SubscriptionInterruptedException : Exception
{
    private SubscriptionInterruptedException(string message, SubscriptionInterruption reason, Exception? cause)
        : base(message, cause) => Reason = reason;

    /// <summary>The reason of the interruption.</summary>
    public SubscriptionInterruption Reason { get; }

    /// <summary>Something that the stream needs is not available, such as the database, and may soon be.</summary>
    public static SubscriptionInterruptedException Unavailable(Exception cause) =>
        new("The subscription was interrupted because a service does not answer.", SubscriptionInterruption.Unavailable, cause);

    /// <summary>The session of the subscriber has ended.</summary>
    public static SubscriptionInterruptedException AccessEnded() =>
        new("The subscription was interrupted because the session of the subscriber has ended.", SubscriptionInterruption.AccessEnded, cause: null);

    /// <summary>An unexpected error, which has been logged.</summary>
    /// <param name="id">The ID of the error in the log.</param>
    /// <param name="cause">The error.</param>
    public static SubscriptionInterruptedException Failed(string id, Exception cause) =>
        new($"The subscription was interrupted by an unexpected error ({id}).", SubscriptionInterruption.Failed, cause) { ErrorId = id };

    /// <summary>The ID of the error in the log. Null unless the reason is <see cref="SubscriptionInterruption.Failed" />.</summary>
    public string? ErrorId { get; private init; }
}
