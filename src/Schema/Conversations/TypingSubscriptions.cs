using System.Runtime.CompilerServices;
using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Subscriptions to who is typing.</summary>
[SubscriptionType]
public static class TypingSubscriptions
{
    /// <summary>
    /// Delivers when other participants of your conversations begin and end typing. Typing ends by itself after 10 seconds, when the participant sends a
    /// message, and when the participant leaves. It is delivered again each time the participant confirms it. Nothing is stored, so nothing is repeated after
    /// a lost connection.
    /// </summary>
    /// <param name="conversationId">The ID of a conversation, or null for all your conversations.</param>
    [Subscribe(With = nameof(OpenTypingChangedAsync))]
    [Authorize]
    public static async Task<TypingChangedUpdate> TypingChangedAsync(
        [ID<Conversation>] Guid? conversationId,
        [EventMessage] TypingEvent happened,
        ConversationByIdDataLoader conversations,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    )
    {
        if (happened.Notice is not { } notice)
        {
            return new(happened.Cursor, null, null, null);
        }
        var (conversation, user) = (conversations.LoadAsync(notice.ConversationId, cancellationToken), users.LoadAsync(notice.UserId, cancellationToken));
        await Task.WhenAll(conversation, user);
        return new(happened.Cursor, await conversation, await user, notice.IsTyping);
    }

    /// <param name="after">
    /// The <c>cursor</c> of the last update, or null. What happened since is not repeated. The error is INVALID_CURSOR if it is not a cursor, and
    /// CURSOR_EXPIRED if it is that of another database or too old.
    /// </param>
    internal static async ValueTask<IAsyncEnumerable<TypingEvent>> OpenTypingChangedAsync(
        [ID<Conversation>] Guid? conversationId,
        string? after,
        Viewer viewer,
        IQueryExecutor queries,
        ITopicEventReceiver topics,
        EventStream events,
        CancellationToken cancellationToken
    )
    {
        var viewerId = viewer.RequireId();
        if (conversationId is { } id && !await queries.IsReachableAsync<Guid, Conversation>(id, cancellationToken))
        {
            throw AccessErrors.NotFound(nameof(Conversation));
        }
        var live = await topics.SubscribeAsync<TypingNotice>(TypingStatus.TopicOf(viewerId), cancellationToken);
        var start = await events.StartAsync(after, cancellationToken);
        return ReadAsync(live, conversationId, EventCursor.Encode(start), cancellationToken);
    }

    private static async IAsyncEnumerable<TypingEvent> ReadAsync(
        IAsyncEnumerable<TypingNotice> live,
        Guid? conversationId,
        string cursor,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return new(cursor, null);
        await foreach (var notice in live.WithCancellation(cancellationToken))
        {
            if (conversationId is null || conversationId == notice.ConversationId)
            {
                yield return new(cursor, notice);
            }
        }
    }
}
