using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Live;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>
/// Knows who is typing, in memory only. Typing ends by itself after <see cref="Lapse" />, and when the participant sends a message or leaves. Each node learns
/// from the others what happens there (<see cref="NodeNotices" />), and ends it by itself.
/// </summary>
public sealed partial class TypingStatus(
    IDbContextFactory<QpletDbContext> contexts,
    ITopicEventSender topics,
    NodeNotices nodes,
    TimeProvider time,
    ILogger<TypingStatus> logger
) : IEventObserver, IDisposable
{
    /// <summary>The time after which typing ends if it is not set again.</summary>
    public static readonly TimeSpan Lapse = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(Guid ConversationId, Guid UserId), ITimer> _typing = [];

    /// <summary>Returns the topic of the notices for a user.</summary>
    public static string TopicOf(Guid userId) => $"typing:{userId:N}";

    /// <summary>Sets whether the viewer is typing, for this node and the others.</summary>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">The viewer does not take part in the conversation.</exception>
    public async Task<Conversation> SetAsync(Viewer viewer, Guid conversationId, bool isTyping, CancellationToken cancellationToken)
    {
        var viewerId = viewer.RequireId();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conversation = await db.RequireConversationAsync(conversationId, viewerId, cancellationToken);
        if (isTyping && await IsBlockedAsync(db, conversation, viewerId, cancellationToken))
        {
            // What does not begin does not end either: the other user learns nothing.
            return conversation;
        }
        var notice = new TypingNotice(conversationId, viewerId, isTyping);
        await ReceiveAsync(notice, cancellationToken);
        await nodes.SendAsync(notice.ToText(), cancellationToken);
        return conversation;
    }

    /// <summary>Receives a notice of this or another node, and delivers it to the other participants.</summary>
    public async Task ReceiveAsync(TypingNotice notice, CancellationToken cancellationToken)
    {
        if (notice.IsTyping)
        {
            Begin(notice);
        }
        else if (!End(notice, timer: null))
        {
            return;
        }
        await PublishAsync(notice, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask ObserveAsync(OutboxEvent happened, CancellationToken cancellationToken)
    {
        var ended = happened switch
        {
            MessageSent sent => new TypingNotice(sent.ConversationId, sent.AuthorId, IsTyping: false),
            ConversationUpdated { Change: ConversationUpdateKind.ParticipantRemoved, UserId: { } userId } left => new(left.ConversationId, userId, false),
            _ => null,
        };
        if (ended is not null)
        {
            await ReceiveAsync(ended, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var timer in _typing.Values)
            {
                timer.Dispose();
            }
            _typing.Clear();
        }
    }

    /// <summary>Returns whether the two users of a private conversation have blocked one another.</summary>
    private static async Task<bool> IsBlockedAsync(QpletDbContext db, Conversation conversation, Guid viewerId, CancellationToken cancellationToken)
    {
        if (conversation.Kind != ConversationKind.Private)
        {
            return false;
        }
        var other = await db
            .Participants.Where(p => p.ConversationId == conversation.Id && p.UserId != viewerId)
            .Select(p => (Guid?)p.UserId)
            .FirstOrDefaultAsync(cancellationToken);
        return other is { } otherId && await db.IsBlockedAsync(viewerId, otherId, cancellationToken);
    }

    private void Begin(TypingNotice notice)
    {
        var key = (notice.ConversationId, notice.UserId);
        lock (_lock)
        {
            if (_typing.Remove(key, out var earlier))
            {
                earlier.Dispose();
            }
            ITimer? timer = null;
            timer = time.CreateTimer(state => _ = ExpireAsync(notice, timer), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _typing[key] = timer;
            timer.Change(Lapse, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends typing. Returns false if the participant was not typing, or has begun again since the timer was set.</summary>
    private bool End(TypingNotice notice, ITimer? timer)
    {
        var key = (notice.ConversationId, notice.UserId);
        lock (_lock)
        {
            if (!_typing.TryGetValue(key, out var current) || (timer is not null && timer != current))
            {
                return false;
            }
            _typing.Remove(key);
            current.Dispose();
            return true;
        }
    }

    private async Task ExpireAsync(TypingNotice notice, ITimer? timer)
    {
        if (!End(notice, timer))
        {
            return;
        }
        try
        {
            await PublishAsync(notice with { IsTyping = false }, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogFailure(logger, exception);
        }
    }

    /// <summary>
    /// Delivers a notice to those who take part now, without users between whom there is a block in a private conversation.
    /// </summary>
    private async Task PublishAsync(TypingNotice notice, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var others = await db
            .Participants.Where(p => p.ConversationId == notice.ConversationId && p.UserId != notice.UserId)
            .Select(p => new { p.UserId, p.Conversation.Kind })
            .ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            if (notice.IsTyping && other.Kind == ConversationKind.Private && await db.IsBlockedAsync(notice.UserId, other.UserId, cancellationToken))
            {
                continue;
            }
            await topics.SendAsync(TopicOf(other.UserId), notice, cancellationToken);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The end of typing in a conversation could not be delivered.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
