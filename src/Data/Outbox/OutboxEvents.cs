namespace Qplet.GraphQL.Data.Outbox;

/// <summary>A message was sent. Subject: the conversation.</summary>
public sealed record MessageSent(Guid ConversationId, Guid MessageId, Guid AuthorId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.MessageSent;

    internal override string Subject => OutboxSubject.Conversation(ConversationId);
}

/// <summary>
/// A conversation, its messages or its participants changed. Subject: the conversation, or the recipient of an event that only one user receives.
/// </summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="MessageId">The message that was edited or deleted, or null.</param>
/// <param name="UserId">The participant who was added or removed or has read the conversation, or null.</param>
/// <param name="RecipientId">The only user who receives the event, or null if all participants do.</param>
public sealed record ConversationUpdated(
    Guid ConversationId,
    ConversationUpdateKind Change,
    Guid? MessageId = null,
    Guid? UserId = null,
    Guid? RecipientId = null
) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.ConversationUpdated;

    internal override string Subject => RecipientId is { } recipient ? OutboxSubject.User(recipient) : OutboxSubject.Conversation(ConversationId);
}

/// <summary>A comment or reply was written. Subject: the subject of the comment.</summary>
public sealed record CommentAdded(Guid CommentId, Guid AuthorId, string About) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.CommentAdded;

    internal override string Subject => About;
}

/// <summary>A comment or reply was edited, hidden, pinned, unpinned or deleted. Subject: the subject of the comment.</summary>
/// <param name="CommentId">The comment.</param>
/// <param name="AuthorId">The author of the comment.</param>
/// <param name="About">The subject of the comment.</param>
/// <param name="IsDeleted">Whether it was deleted, not just hidden.</param>
public sealed record CommentChanged(Guid CommentId, Guid AuthorId, string About, bool IsDeleted = false) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.CommentChanged;

    internal override string Subject => About;
}

/// <summary>The reactions to a subject changed. Subject: the one that the reactions are to.</summary>
public sealed record ReactionChanged(Guid UserId, string About) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.ReactionChanged;

    internal override string Subject => About;
}

/// <summary>A user received a notification. Subject: the user.</summary>
public sealed record NotificationCreated(Guid UserId, Guid NotificationId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.NotificationCreated;

    internal override string Subject => OutboxSubject.User(UserId);
}

/// <summary>A user has read notifications. Subject: the user.</summary>
public sealed record NotificationsRead(Guid UserId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.NotificationsRead;

    internal override string Subject => OutboxSubject.User(UserId);
}

/// <summary>A track was published. Subject: its owner.</summary>
public sealed record TrackPublished(Guid TrackId, Guid OwnerId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.TrackPublished;

    internal override string Subject => OutboxSubject.User(OwnerId);
}

/// <summary>A post was published. Subject: its author.</summary>
public sealed record PostPublished(Guid PostId, Guid AuthorId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.PostPublished;

    internal override string Subject => OutboxSubject.User(AuthorId);
}

/// <summary>A release was created or deleted, or its fields, dates, sources or details changed. Subject: the release.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="IsDeleted">Whether it was deleted.</param>
public sealed record ReleaseChanged(int ReleaseId, bool IsDeleted = false) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.ReleaseChanged;

    internal override string Subject => OutboxSubject.Release(ReleaseId);
}

/// <summary>An event was changed or deleted, or the users who attend it or are interested in it changed. Subject: the event.</summary>
/// <param name="EventId">The event.</param>
/// <param name="IsDeleted">Whether it was deleted.</param>
public sealed record EventChanged(Guid EventId, bool IsDeleted = false) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.EventChanged;

    internal override string Subject => OutboxSubject.Event(EventId);
}

/// <summary>
/// Sessions or API keys may have ended and must be checked again: a session by a sign-out, an API key by its revocation, or all of a user by a ban, a deletion,
/// a new password or a new plan. Subject: the user.
/// </summary>
/// <param name="UserId">The user.</param>
/// <param name="SessionId">The session or API key, or null for all of the user.</param>
public sealed record SessionsRevoked(Guid UserId, Guid? SessionId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.SessionsRevoked;

    internal override string Subject => OutboxSubject.User(UserId);
}
