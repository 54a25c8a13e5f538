namespace Qplet.GraphQL.Data.Outbox;

/// <summary>The kind of change to a conversation.</summary>
public enum ConversationUpdateKind
{
    /// <summary>The group has another name.</summary>
    Renamed,

    /// <summary>The conversation was started.</summary>
    Created,

    /// <summary>The conversation was deleted with its messages.</summary>
    Deleted,

    /// <summary>A user was added.</summary>
    ParticipantAdded,

    /// <summary>A user was removed or has left.</summary>
    ParticipantRemoved,

    /// <summary>A participant has read the conversation to its end.</summary>
    Read,

    /// <summary>You have changed your settings of the conversation, on this or another device.</summary>
    SettingsChanged,

    /// <summary>The text of a message was edited.</summary>
    MessageChanged,

    /// <summary>A message was deleted.</summary>
    MessageDeleted,
}
