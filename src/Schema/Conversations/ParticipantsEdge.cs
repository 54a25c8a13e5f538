namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A participant of a conversation.</summary>
[ObjectType<Edge<Participant>>("ParticipantsEdge")]
public static class ParticipantsEdge
{
    /// <summary>The time when the user joined the conversation.</summary>
    public static DateTime GetJoinedAt([Parent] Edge<Participant> edge) => edge.Row.JoinedAt;

    /// <summary>The time up to which the user has read the conversation, or null if the user never did.</summary>
    public static DateTime? GetLastReadAt([Parent] Edge<Participant> edge) => edge.Row.LastReadAt;
}
