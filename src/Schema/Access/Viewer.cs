using System.Security.Claims;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>The caller of the request. Resolvers receive it as a parameter of this type.</summary>
public sealed record Viewer
{
    /// <summary>The viewer of a request without a sign-in.</summary>
    public static Viewer Anonymous { get; } = new();

    /// <summary>The key of the caller, or null if the caller is not signed in.</summary>
    public Guid? Id { get; init; }

    /// <summary>The role of the caller, or null if the caller is not signed in.</summary>
    public UserRole? Role { get; init; }

    /// <summary>The plan of the caller; <see cref="UserPlan.Free" /> if the caller is not signed in.</summary>
    public UserPlan Plan { get; init; }

    /// <summary>The key of the session to which the access token belongs, or null if the caller is not signed in or has an API key.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The key of the API key with which the request was sent, or null if it was sent without one.</summary>
    public Guid? ApiKeyId { get; init; }

    /// <summary>Whether the caller is signed in, or has an API key.</summary>
    public bool IsSignedIn => Id is not null;

    /// <summary>Whether the caller is an admin.</summary>
    public bool IsAdmin => Role == UserRole.Admin;

    /// <summary>Returns the caller that the access token identifies, or <see cref="Anonymous" /> if the request has no access token.</summary>
    public static Viewer From(ClaimsPrincipal principal) => ViewerClaims.Read(principal);

    /// <summary>Returns whether the caller is this user.</summary>
    public bool Is(Guid userId) => Id == userId;

    /// <summary>Returns whether the caller may see private data of this user: the caller is this user or an admin.</summary>
    public bool MaySeePrivateOf(Guid? userId) => IsAdmin || (Id is { } id && id == userId);

    /// <summary>Returns the key of the caller.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The caller is not signed in (AUTH_NOT_AUTHENTICATED).</exception>
    public Guid RequireId() => Id ?? throw AccessErrors.NotAuthenticated();

    /// <summary>Rejects callers other than this user.</summary>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The caller is not signed in (AUTH_NOT_AUTHENTICATED) or not authorized (AUTH_NOT_AUTHORIZED).
    /// </exception>
    public void RequireSelf(Guid userId)
    {
        if (RequireId() != userId)
        {
            throw AccessErrors.NotAuthorized();
        }
    }

    /// <summary>Rejects callers other than admins.</summary>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The caller is not signed in (AUTH_NOT_AUTHENTICATED) or not an admin (AUTH_NOT_AUTHORIZED).
    /// </exception>
    public void RequireAdmin()
    {
        RequireId();
        if (!IsAdmin)
        {
            throw AccessErrors.NotAuthorized();
        }
    }

    /// <summary>Rejects callers other than this user and admins.</summary>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The caller is not signed in (AUTH_NOT_AUTHENTICATED) or not authorized (AUTH_NOT_AUTHORIZED).
    /// </exception>
    public void RequirePrivateOf(Guid userId)
    {
        RequireId();
        if (!MaySeePrivateOf(userId))
        {
            throw AccessErrors.NotAuthorized();
        }
    }
}
