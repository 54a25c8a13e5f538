namespace Qplet.GraphQL.Schema.Users;

/// <summary>A user in the list of blocked users.</summary>
[ObjectType<Edge<Block>>("BlockedUsersEdge")]
public static class BlockEdgeType
{
    /// <summary>The time when the user was blocked.</summary>
    public static DateTime GetBlockedAt([Parent] Edge<Block> edge) => edge.Row.CreatedAt;
}
