namespace Qplet.GraphQL.Schema.Users;

/// <summary>A user in a list of followers or of followed users.</summary>
[ObjectType<Edge<Follow>>("FollowsEdge")]
public static class FollowEdgeType
{
    /// <summary>The time when the follow began.</summary>
    public static DateTime GetFollowedAt([Parent] Edge<Follow> edge) => edge.Row.CreatedAt;
}
