using System.Text.Json;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>An event as recorded, in the transaction of the change it tells of.</summary>
public sealed class OutboxEntry
{
    /// <summary>The key, which rises in the order of the commits; also the cursor from which subscriptions resume.</summary>
    public long Id { get; set; }

    /// <summary>What happened.</summary>
    public OutboxKind Kind { get; set; }

    /// <summary>What it is about: see <see cref="OutboxSubject" />.</summary>
    public string Subject { get; set; } = null!;

    /// <summary>The event's members as JSON.</summary>
    public string Payload { get; set; } = null!;

    /// <summary>When it happened.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The event that was recorded.</summary>
    public OutboxEvent ToEvent()
    {
        var events = OutboxJson.Default;
        OutboxEvent? read = Kind switch
        {
            OutboxKind.MessageSent => JsonSerializer.Deserialize(Payload, events.MessageSent),
            OutboxKind.ConversationUpdated => JsonSerializer.Deserialize(Payload, events.ConversationUpdated),
            OutboxKind.CommentAdded => JsonSerializer.Deserialize(Payload, events.CommentAdded),
            OutboxKind.ReactionChanged => JsonSerializer.Deserialize(Payload, events.ReactionChanged),
            OutboxKind.NotificationCreated => JsonSerializer.Deserialize(Payload, events.NotificationCreated),
            OutboxKind.TrackPublished => JsonSerializer.Deserialize(Payload, events.TrackPublished),
            OutboxKind.ReleaseChanged => JsonSerializer.Deserialize(Payload, events.ReleaseChanged),
            OutboxKind.SessionsRevoked => JsonSerializer.Deserialize(Payload, events.SessionsRevoked),
            _ => null,
        };
        return read ?? throw DataErrors.UnknownOutboxKind(Kind.ToString());
    }

    /// <summary>The row that records an event.</summary>
    public static OutboxEntry Of(OutboxEvent happened, DateTime now) =>
        new()
        {
            Kind = happened.Kind,
            Subject = happened.Subject,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), OutboxJson.Default),
            CreatedAt = now,
        };
}
