using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Accounts, profiles, follows and blocks.</summary>
[MutationType]
public static class UserMutations
{
    /// <summary>Creates an account of a fan or an author. Sign in with <c>login</c> afterwards.</summary>
    [Error<ValidationException>]
    public static Task<User> RegisterAsync(RegisterInput input, Registration registration, CancellationToken cancellationToken) =>
        registration.RegisterAsync(input, cancellationToken);

    /// <summary>Changes your profile: only what is given; an explicit null clears.</summary>
    [Authorize]
    [Error<ValidationException>]
    public static Task<User> UpdateMyProfileAsync(UpdateMyProfileInput input, Viewer viewer, ProfileWriter profiles, CancellationToken cancellationToken) =>
        profiles.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Follows a user. Following someone again changes nothing.</summary>
    /// <param name="userId">The user; not yourself.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    public static Task<User> FollowUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.FollowAsync(viewer, userId, cancellationToken);

    /// <summary>Follows a user no more. Whom you do not follow stays so.</summary>
    /// <param name="userId">The user; not yourself.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> UnfollowUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.UnfollowAsync(viewer, userId, cancellationToken);

    /// <summary>Blocks a user: neither of you can follow, message or comment on the other, nor sees the other in lists. Follows between you end.</summary>
    /// <param name="userId">The user; not yourself.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> BlockUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.BlockAsync(viewer, userId, cancellationToken);

    /// <summary>Blocks a user no more. Follows that the block ended do not come back.</summary>
    /// <param name="userId">The user; not yourself.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> UnblockUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.UnblockAsync(viewer, userId, cancellationToken);
}
