namespace Qplet.GraphQL.Schema.Live;

/// <summary>The names of the topics to which the outbox events are published.</summary>
public static class EventTopics
{
    /// <summary>
    /// The topic of <see cref="Data.Outbox.SessionsRevoked" /> events of all users. The transports subscribe to it to close the connections of revoked
    /// sessions.
    /// </summary>
    public const string SessionsRevoked = "sessionsRevoked";

    /// <summary>Returns the topic of the events of a kind about a subject.</summary>
    /// <param name="kind">The event that happened.</param>
    /// <param name="subject">The subject of the events (<see cref="OutboxSubject" />).</param>
    public static string Of(OutboxKind kind, string subject)
    {
        var name = kind.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}:{subject}";
    }
}
