namespace Qplet.GraphQL.Data.Outbox;

/// <summary>A message was sent. Subject: the conversation.</summary>
public sealed record MessageSent(Guid ConversationId, Guid MessageId, Guid AuthorId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.MessageSent;

    internal override string Subject => OutboxSubject.Conversation(ConversationId);
}

/// <summary>A conversation was renamed, or its participants changed. Subject: the conversation.</summary>
public sealed record ConversationUpdated(Guid ConversationId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.ConversationUpdated;

    internal override string Subject => OutboxSubject.Conversation(ConversationId);
}

/// <summary>A comment or reply was written. Subject: the track, album or release it is about, as <see cref="OutboxSubject" /> names it.</summary>
public sealed record CommentAdded(Guid CommentId, Guid AuthorId, string About) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.CommentAdded;

    internal override string Subject => About;
}

/// <summary>The reactions to something changed. Subject: the track, album, release or comment, as <see cref="OutboxSubject" /> names it.</summary>
public sealed record ReactionChanged(Guid UserId, string About) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.ReactionChanged;

    internal override string Subject => About;
}

/// <summary>A user got a notification. Subject: the user.</summary>
public sealed record NotificationCreated(Guid UserId, Guid NotificationId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.NotificationCreated;

    internal override string Subject => OutboxSubject.User(UserId);
}

/// <summary>A track was published. Subject: its owner.</summary>
public sealed record TrackPublished(Guid TrackId, Guid OwnerId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.TrackPublished;

    internal override string Subject => OutboxSubject.User(OwnerId);
}

/// <summary>A release, its dates, sources or details changed, or it was created. Subject: the release.</summary>
public sealed record ReleaseChanged(int ReleaseId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.ReleaseChanged;

    internal override string Subject => OutboxSubject.Release(ReleaseId);
}

/// <summary>
/// Sessions ended before their time: one session after a sign-out, or all of a user after a ban, a deletion or a new password. Subject: the user.
/// </summary>
/// <param name="UserId">The user.</param>
/// <param name="SessionId">The session that ended; null for all of them.</param>
public sealed record SessionsRevoked(Guid UserId, Guid? SessionId) : OutboxEvent
{
    internal override OutboxKind Kind => OutboxKind.SessionsRevoked;

    internal override string Subject => OutboxSubject.User(UserId);
}
