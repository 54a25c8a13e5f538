namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A session on a device where you have signed in.</summary>
[ObjectType<Session>]
[BindOnly(nameof(Session.Id), nameof(Session.Device), nameof(Session.CreatedAt), nameof(Session.LastUsedAt), nameof(Session.ExpiresAt))]
public static class SessionType
{
    /// <summary>Whether this request belongs to the session.</summary>
    public static bool GetIsCurrent([Parent(nameof(Session.Id))] Session session, Viewer viewer) => session.Id == viewer.SessionId;

    /// <summary>The time when the session was ended early, or null if it was not.</summary>
    public static DateTime? GetEndedAt([Parent(nameof(Session.RevokedAt))] Session session) => session.RevokedAt;

    /// <summary>Returns a session by its key, or null if it is not the caller's.</summary>
    [NodeResolver]
    public static Task<Session?> GetNodeAsync(Guid id, SessionByIdDataLoader sessions, CancellationToken cancellationToken) =>
        sessions.LoadAsync(id, cancellationToken);
}
