using Qplet.GraphQL.Data.Outbox;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>The names of the topics to which the events of the outbox are published.</summary>
public static class EventTopics
{
    /// <summary>
    /// The topic of every <see cref="Data.Outbox.SessionsRevoked" />, for all users: for the transports, which end the connections of those sessions.
    /// </summary>
    public const string SessionsRevoked = "sessionsRevoked";

    /// <summary>The topic of the events of one kind about one subject.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="subject">What it is about (<see cref="OutboxSubject" />).</param>
    public static string Of(OutboxKind kind, string subject)
    {
        var name = kind.ToString();
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}:{subject}";
    }
}
