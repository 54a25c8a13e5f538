namespace Qplet.GraphQL.Schema.Events;

/// <summary>A user who is interested in an event.</summary>
[ObjectType<Edge<Interest>>("InterestedUsersEdge")]
public static class InterestedUsersEdge
{
    /// <summary>The time when the user showed interest.</summary>
    public static DateTime GetInterestedSince([Parent] Edge<Interest> edge) => edge.Row.CreatedAt;
}
