using System.Text.Json;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>A recorded event, saved in the transaction of the change that it reports.</summary>
public sealed class OutboxEntry
{
    /// <summary>The key, which rises in commit order. It also serves as the cursor from which subscriptions resume.</summary>
    public long Id { get; set; }

    /// <summary>The kind of event.</summary>
    public OutboxKind Kind { get; set; }

    /// <summary>The subject of the event: see <see cref="OutboxSubject" />.</summary>
    public string Subject { get; set; } = null!;

    /// <summary>The properties of the event as JSON.</summary>
    public string Payload { get; set; } = null!;

    /// <summary>The time of the event.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Returns the recorded event.</summary>
    public OutboxEvent ToEvent()
    {
        var events = OutboxJson.Default;
        OutboxEvent? read = Kind switch
        {
            OutboxKind.MessageSent => JsonSerializer.Deserialize(Payload, events.MessageSent),
            OutboxKind.ConversationUpdated => JsonSerializer.Deserialize(Payload, events.ConversationUpdated),
            OutboxKind.CommentAdded => JsonSerializer.Deserialize(Payload, events.CommentAdded),
            OutboxKind.CommentChanged => JsonSerializer.Deserialize(Payload, events.CommentChanged),
            OutboxKind.ReactionChanged => JsonSerializer.Deserialize(Payload, events.ReactionChanged),
            OutboxKind.NotificationCreated => JsonSerializer.Deserialize(Payload, events.NotificationCreated),
            OutboxKind.NotificationsRead => JsonSerializer.Deserialize(Payload, events.NotificationsRead),
            OutboxKind.TrackPublished => JsonSerializer.Deserialize(Payload, events.TrackPublished),
            OutboxKind.PostPublished => JsonSerializer.Deserialize(Payload, events.PostPublished),
            OutboxKind.ReleaseChanged => JsonSerializer.Deserialize(Payload, events.ReleaseChanged),
            OutboxKind.EventChanged => JsonSerializer.Deserialize(Payload, events.EventChanged),
            OutboxKind.SessionsRevoked => JsonSerializer.Deserialize(Payload, events.SessionsRevoked),
            _ => null,
        };
        return read ?? throw DataErrors.UnknownOutboxKind(Kind.ToString());
    }

    /// <summary>Returns the row that records an event.</summary>
    public static OutboxEntry Of(OutboxEvent happened, DateTime now) =>
        new()
        {
            Kind = happened.Kind,
            Subject = happened.Subject,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), OutboxJson.Default),
            CreatedAt = now,
        };
}
