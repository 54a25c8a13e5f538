using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Feed;

/// <summary>The feeds of users.</summary>
[ObjectType<User>]
public static class UserFeed
{
    /// <summary>
    /// What is new from the users whom you follow: the posts, tracks, albums, events and releases that they have published, newest first. Following,
    /// unfollowing and blocking take effect at once, also for what was published before. Only you may read your feed: for others it is null, with an error
    /// AUTH_NOT_AUTHORIZED.
    /// </summary>
    [UsePaging(ConnectionName = "Feed", Node = nameof(FeedRow.Item), IncludeTotalCount = false)]
    [NotFilterable]
    public static Task<Page<FeedRow>> GetFeedAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        Viewer viewer,
        FeedReader feed,
        ResolverContext context,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return feed.ReadAsync(context, user.Id, paging, cancellationToken);
    }
}
