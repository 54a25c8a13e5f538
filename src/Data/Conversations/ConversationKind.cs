namespace Qplet.GraphQL.Data.Conversations;

/// <summary>The kind of a conversation.</summary>
public enum ConversationKind
{
    /// <summary>A conversation between two users. Each pair of users has at most one.</summary>
    Private,

    /// <summary>A conversation between any number of users, who can join and leave.</summary>
    Group,
}
