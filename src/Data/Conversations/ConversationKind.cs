namespace Qplet.GraphQL.Data.Conversations;

/// <summary>Who may take part in a conversation.</summary>
public enum ConversationKind
{
    /// <summary>Two users; there is one private conversation for each pair.</summary>
    Private,

    /// <summary>Any number of users, who may come and go.</summary>
    Group,
}
