namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Your settings of a conversation.</summary>
[ObjectType<ConversationSettings>]
public static class ConversationSettingsType
{
    /// <summary>Returns settings by their key, or null if they are not the caller's or the caller no longer takes part in the conversation.</summary>
    [NodeResolver]
    public static Task<ConversationSettings?> GetNodeAsync(
        string id,
        Viewer viewer,
        ViewerParticipantDataLoader participants,
        CancellationToken cancellationToken
    ) =>
        ConversationSettings.Split(id) is { } key && viewer.Is(key.UserId)
            ? participants.LoadSettingsAsync(key.ConversationId, cancellationToken)
            : Task.FromResult<ConversationSettings?>(null);
}
