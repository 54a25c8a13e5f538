namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Loads the viewer's participation in conversations: a list with at most one entry.</summary>
public sealed class ViewerParticipantDataLoader(IQueryExecutor queries, Viewer viewer, IBatchScheduler scheduler)
    : ChildrenDataLoader<Guid, Participant>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Guid, Participant> s_source = EntityQuery.Create<QpletDbContext, Guid, Guid, Participant>(
        (db, conversationId, viewerId) => db.Participants.Where(participant => participant.ConversationId == conversationId && participant.UserId == viewerId)
    );

    /// <inheritdoc />
    protected override EntityQuery<Guid, Participant> Source => s_source.With(viewer.RequireId());

    /// <inheritdoc />
    protected override int? Limit => 1;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded =>
        [
            nameof(Participant.CustomName),
            nameof(Participant.IsMuted),
            nameof(Participant.JoinedAt),
            nameof(Participant.LastReadAt),
            nameof(Participant.UnreadCount),
            nameof(Participant.UserId),
        ];

    /// <summary>Returns the viewer's settings of a conversation, or null if the viewer does not take part in it.</summary>
    internal async Task<ConversationSettings?> LoadSettingsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await LoadAsync(conversationId, cancellationToken) is [var own, ..] ? ConversationSettings.Of(own) : null;
}
