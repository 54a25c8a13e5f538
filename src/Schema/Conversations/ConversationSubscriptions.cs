using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Subscriptions to conversations.</summary>
[SubscriptionType]
public static class ConversationSubscriptions
{
    /// <summary>
    /// Delivers the changes to conversations in which you take part: when one is started, renamed, read or deleted, when participants come and go, when you
    /// change your settings, and when messages are edited or deleted. New messages are delivered by <c>messageSent</c>.
    /// </summary>
    /// <param name="conversationId">
    /// The ID of a conversation, or null for all your conversations, including those that you join later. The subscription to one conversation completes,
    /// without a last update, when the conversation is deleted or you leave it or are removed. It does not deliver changes to your settings.
    /// </param>
    [Subscribe(With = nameof(SubscribeToConversationsAsync))]
    [Authorize]
    public static async Task<ConversationUpdatedUpdate> ConversationUpdatedAsync(
        [ID<Conversation>] Guid? conversationId,
        [EventMessage] RecordedEvent happened,
        ConversationByIdDataLoader conversations,
        MessageByIdDataLoader messages,
        UserByIdDataLoader users,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (happened.Event is not ConversationUpdated updated)
        {
            return new(happened.Cursor, null, null, null, null, null, null, null);
        }
        var conversation = conversations.LoadAsync(updated.ConversationId, cancellationToken);
        var message = updated is { Change: ConversationUpdateKind.MessageChanged, MessageId: { } changedId }
            ? messages.LoadAsync(changedId, cancellationToken)
            : Task.FromResult<Message?>(null);
        var participant = updated.UserId is { } userId ? users.LoadAsync(userId, cancellationToken) : Task.FromResult<User?>(null);
        await Task.WhenAll(conversation, message, participant);
        return new(
            happened.Cursor,
            updated.Change,
            await conversation,
            await conversation is null ? updated.ConversationId : null,
            await message,
            updated.Change == ConversationUpdateKind.MessageDeleted ? updated.MessageId : null,
            await participant,
            viewer.RequireId()
        );
    }

    /// <param name="after">
    /// The <c>cursor</c> of the last update that you have received, or an <c>eventCursor</c>. The events since then are delivered first, each exactly once. If
    /// it is omitted or null, only new events are delivered. The error is INVALID_CURSOR if it is not a cursor, and CURSOR_EXPIRED if events after it are no
    /// longer kept (7 days by default).
    /// </param>
    internal static ValueTask<IAsyncEnumerable<RecordedEvent>> SubscribeToConversationsAsync(
        [ID<Conversation>] Guid? conversationId,
        string? after,
        ConversationFeed feed,
        CancellationToken cancellationToken
    ) => feed.OpenAsync(OutboxKind.ConversationUpdated, conversationId, after, cancellationToken);
}
