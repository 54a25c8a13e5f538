namespace Qplet.GraphQL.Schema.Users;

/// <summary>The DataLoaders of users.</summary>
internal static class UserDataLoaders
{
    private const string SameForAll = "The number is the same for every reader: it leaves out what is private, and ignores blocks and plans.";

    /// <summary>Loads users by key, for look-ups by ID. Deleted accounts are not found.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<User> ActiveUserById { get; } = EntityQuery.Create<QpletDbContext, User>(db => db.Users);

    /// <summary>Loads users by normalized e-mail address (<see cref="UserNames.Normalize" />); deleted accounts are not found.</summary>
    [EntityDataLoader<string>(KeyProperty = nameof(User.NormalizedEmail))]
    internal static EntityQuery<User> ActiveUserByEmail { get; } = EntityQuery.Create<QpletDbContext, User>(db => db.Users);

    /// <summary>Loads users by normalized username (<see cref="UserNames.Normalize" />); deleted accounts are not found.</summary>
    [EntityDataLoader<string>(KeyProperty = nameof(User.NormalizedUsername))]
    internal static EntityQuery<User> ActiveUserByUsername { get; } = EntityQuery.Create<QpletDbContext, User>(db => db.Users);

    /// <summary>Counts the public albums of users.</summary>
    [CountDataLoader]
    internal static EntityQuery<Guid, Album> AlbumCountByOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Album>((db, ownerId) => db.Albums.Where(album => album.OwnerId == ownerId && !album.IsPrivate))
            .WithVisibility(VisibilityLevel.Unrestricted, SameForAll);

    /// <summary>Loads pages of the users whom users have blocked, the latest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Block> BlockedUsers { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Block>((db, blockerId) => db.Blocks.Where(block => block.BlockerId == blockerId && block.Blocked.DeletedAt == null))
            .OrderByDescending(block => block.CreatedAt);

    /// <summary>Counts the comments of users, without hidden ones and those on private albums and playlists.</summary>
    [CountDataLoader]
    internal static EntityQuery<Guid, Comment> CommentCountByAuthor { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Comment>(
                (db, authorId) =>
                    db.Comments.Where(comment =>
                        comment.AuthorId == authorId
                        && comment.HiddenAt == null
                        && !db.Albums.Any(album => album.Id == comment.SubjectId && album.IsPrivate)
                        && !db.Playlists.Any(playlist => playlist.Id == comment.SubjectId && playlist.IsPrivate)
                    )
            )
            .WithVisibility(VisibilityLevel.Unrestricted, SameForAll);

    /// <summary>Loads pages of the followers of users, the latest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Follow> Followers { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Follow>((db, followeeId) => db.Follows.Where(follow => follow.FolloweeId == followeeId))
            .OrderByDescending(follow => follow.CreatedAt);

    /// <summary>Loads pages of the users whom users follow, the latest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Follow> Following { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Follow>((db, followerId) => db.Follows.Where(follow => follow.FollowerId == followerId))
            .OrderByDescending(follow => follow.CreatedAt);

    /// <summary>Loads the pages of users in social networks, in their order.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<Guid, SocialLink> SocialLinksByUser { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, SocialLink>((db, userId) => db.SocialLinks.Where(link => link.UserId == userId))
            .OrderBy(link => link.Position);

    /// <summary>Loads users by key, including deleted accounts, which are shown as such where other objects refer to them.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<User> UserById { get; } =
        EntityQuery
            .Create<QpletDbContext, User>(db => db.Users)
            .WithVisibility(VisibilityLevel.Unrestricted, "The type shows a deleted account as such, without its profile.");
}
