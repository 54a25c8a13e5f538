using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Feed;

/// <summary>A publication in a feed.</summary>
[ObjectType<Edge<FeedRow>>("FeedEdge")]
public static class FeedEdge
{
    /// <summary>The time of the publication.</summary>
    public static DateTime GetPublishedAt([Parent] Edge<FeedRow> edge) => edge.Row.Entry.PublishedAt;

    /// <summary>The user who published it.</summary>
    public static Task<User> GetActorAsync([Parent] Edge<FeedRow> edge, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadRequiredAsync(edge.Row.Entry.AuthorId, cancellationToken);
}
