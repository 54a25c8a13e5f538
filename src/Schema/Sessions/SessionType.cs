using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A device on which you have signed in.</summary>
[ObjectType<Session>]
[BindOnly(nameof(Session.Id), nameof(Session.Device), nameof(Session.CreatedAt), nameof(Session.LastUsedAt), nameof(Session.ExpiresAt))]
public static class SessionType
{
    /// <summary>Whether this request was made in the session.</summary>
    public static bool GetIsCurrent([Parent(nameof(Session.Id))] Session session, Viewer viewer) => session.Id == viewer.SessionId;

    /// <summary>When the session was ended before its time; null while it lasts.</summary>
    public static DateTime? GetEndedAt([Parent(nameof(Session.RevokedAt))] Session session) => session.RevokedAt;

    /// <summary>The session of a key, if it is your own.</summary>
    [NodeResolver]
    public static async Task<Session?> GetNodeAsync(Guid id, Viewer viewer, SessionByIdDataLoader sessions, CancellationToken cancellationToken) =>
        await sessions.LoadAsync(id, cancellationToken) is { } session && viewer.Is(session.UserId) ? session : null;
}
