namespace Qplet.GraphQL.Data.Outbox;

/// <summary>The kind of an event. Each kind has its own record derived from <see cref="OutboxEvent" />.</summary>
public enum OutboxKind
{
    /// <summary><see cref="Outbox.MessageSent" />.</summary>
    MessageSent,

    /// <summary><see cref="Outbox.ConversationUpdated" />.</summary>
    ConversationUpdated,

    /// <summary><see cref="Outbox.CommentAdded" />.</summary>
    CommentAdded,

    /// <summary><see cref="Outbox.CommentChanged" />.</summary>
    CommentChanged,

    /// <summary><see cref="Outbox.ReactionChanged" />.</summary>
    ReactionChanged,

    /// <summary><see cref="Outbox.NotificationCreated" />.</summary>
    NotificationCreated,

    /// <summary><see cref="Outbox.NotificationsRead" />.</summary>
    NotificationsRead,

    /// <summary><see cref="Outbox.TrackPublished" />.</summary>
    TrackPublished,

    /// <summary><see cref="Outbox.PostPublished" />.</summary>
    PostPublished,

    /// <summary><see cref="Outbox.ReleaseChanged" />.</summary>
    ReleaseChanged,

    /// <summary><see cref="Outbox.EventChanged" />.</summary>
    EventChanged,

    /// <summary><see cref="Outbox.SessionsRevoked" />.</summary>
    SessionsRevoked,
}
