using System.Security.Claims;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>Who asks. A parameter of this type in a resolver gives the caller of the request.</summary>
public sealed record Viewer
{
    /// <summary>A caller who is not signed in.</summary>
    public static Viewer Anonymous { get; } = new();

    /// <summary>The key of the caller; null when nobody is signed in.</summary>
    public Guid? Id { get; init; }

    /// <summary>The role of the caller; null when nobody is signed in.</summary>
    public UserRole? Role { get; init; }

    /// <summary>The plan of the caller; <see cref="UserPlan.Free" /> when nobody is signed in.</summary>
    public UserPlan Plan { get; init; }

    /// <summary>The key of the session that the access token belongs to.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Whether someone is signed in.</summary>
    public bool IsSignedIn => Id is not null;

    /// <summary>Whether the caller is an admin.</summary>
    public bool IsAdmin => Role == UserRole.Admin;

    /// <summary>The caller that an access token names; <see cref="Anonymous" /> where none was sent.</summary>
    public static Viewer From(ClaimsPrincipal principal) => ViewerClaims.Read(principal);

    /// <summary>Whether the caller is this user.</summary>
    public bool Is(Guid userId) => Id == userId;

    /// <summary>Whether the caller may see what is private to this user: the user and admins may.</summary>
    public bool MaySeePrivateOf(Guid? userId) => IsAdmin || (Id is { } id && id == userId);

    /// <summary>The key of the caller.</summary>
    /// <exception cref="TypeSystem.GraphQLException">Nobody is signed in (AUTH_NOT_AUTHENTICATED).</exception>
    public Guid RequireId() => Id ?? throw AccessErrors.NotAuthenticated();

    /// <summary>Refuses callers who are not this user.</summary>
    /// <exception cref="TypeSystem.GraphQLException">AUTH_NOT_AUTHENTICATED or AUTH_NOT_AUTHORIZED.</exception>
    public void RequireSelf(Guid userId)
    {
        if (RequireId() != userId)
        {
            throw AccessErrors.NotAuthorized();
        }
    }

    /// <summary>Refuses callers who are neither this user nor an admin.</summary>
    /// <exception cref="TypeSystem.GraphQLException">AUTH_NOT_AUTHENTICATED or AUTH_NOT_AUTHORIZED.</exception>
    public void RequirePrivateOf(Guid userId)
    {
        RequireId();
        if (!MaySeePrivateOf(userId))
        {
            throw AccessErrors.NotAuthorized();
        }
    }
}
