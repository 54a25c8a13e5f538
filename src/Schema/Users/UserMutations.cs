namespace Qplet.GraphQL.Schema.Users;

/// <summary>Mutations of accounts, profiles, follows and blocks.</summary>
[MutationType]
public static class UserMutations
{
    /// <summary>Creates the account of a fan or an author. It does not sign in: use <c>login</c> afterwards.</summary>
    [NotWithApiKey]
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static Task<User> RegisterAsync(RegisterInput input, ClientAddress client, Registration registration, CancellationToken cancellationToken) =>
        registration.RegisterAsync(input, client, cancellationToken);

    /// <summary>Updates your profile. Omitted fields stay unchanged; an explicit null removes the value.</summary>
    [Authorize]
    [Error<ValidationException>]
    public static Task<User> UpdateMyProfileAsync(UpdateMyProfileInput input, Viewer viewer, ProfileWriter profiles, CancellationToken cancellationToken) =>
        profiles.UpdateAsync(viewer.RequireId(), input.ToChanges(), cancellationToken);

    /// <summary>Replaces the links to your pages in social networks.</summary>
    /// <param name="socialLinks">The links, in this order. At most 20.</param>
    [Authorize]
    [Error<ValidationException>]
    public static Task<User> UpdateSocialLinksAsync(
        IReadOnlyList<SocialLinkInput> socialLinks,
        Viewer viewer,
        ProfileWriter profiles,
        CancellationToken cancellationToken
    ) => profiles.UpdateSocialLinksAsync(viewer.RequireId(), socialLinks, cancellationToken);

    /// <summary>Follows a user. Following a user again has no effect.</summary>
    /// <param name="userId">The ID of the user, which must not be your own.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    public static Task<User> FollowUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.FollowAsync(viewer.RequireId(), userId, cancellationToken);

    /// <summary>Unfollows a user. It is not an error if you do not follow the user.</summary>
    /// <param name="userId">The ID of the user, which must not be your own.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> UnfollowUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.UnfollowAsync(viewer.RequireId(), userId, cancellationToken);

    /// <summary>
    /// Blocks a user. Neither of you can follow, message or comment on the other, or see the other in lists. If one of you follows the other, the follow
    /// ends.
    /// </summary>
    /// <param name="userId">The ID of the user, which must not be your own.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> BlockUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.BlockAsync(viewer.RequireId(), userId, cancellationToken);

    /// <summary>Unblocks a user. Follows that ended with the block are not restored.</summary>
    /// <param name="userId">The ID of the user, which must not be your own.</param>
    [Authorize]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<User> UnblockUserAsync([ID<User>] Guid userId, Viewer viewer, RelationWriter relations, CancellationToken cancellationToken) =>
        relations.UnblockAsync(viewer.RequireId(), userId, cancellationToken);
}
