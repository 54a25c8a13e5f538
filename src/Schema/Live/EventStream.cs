using System.Runtime.CompilerServices;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Live;

/// <summary>
/// Opens the event streams of subscriptions. The first message of a stream has no event, only the position that the stream starts from. A stream can resume
/// where an earlier connection was lost: each event is delivered exactly once.
/// </summary>
/// <remarks>
/// Events arrive from topics. A subscriber that reads too slowly for its queue continues from the outbox. If the database does not answer, reading is tried
/// again a few times; then the stream is interrupted, and the client resumes after its last event.
/// </remarks>
public sealed class EventStream(
    ITopicEventReceiver topics,
    OutboxReader outbox,
    EventPublisher publisher,
    OperationCaller caller,
    Viewer viewer,
    TimeProvider time
)
{
    private const int BatchSize = 100;

    /// <summary>Opens a stream.</summary>
    /// <param name="source">The events of the stream.</param>
    /// <param name="after">
    /// The cursor of the last event that the client has received; null to start with the next event. The cursor that the transport has received, if any,
    /// takes precedence: it is that of a later event.
    /// </param>
    /// <param name="choose">Decides whether an event is delivered. Null to deliver all events.</param>
    /// <param name="cancellationToken">Ends the stream when canceled.</param>
    /// <exception cref="GraphQLException">
    /// The cursor is not valid (INVALID_CURSOR), or not all events after it are available (CURSOR_EXPIRED).
    /// </exception>
    public async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenAsync(
        EventSource source,
        string? after,
        Func<OutboxEvent, CancellationToken, ValueTask<EventChoice>>? choose,
        CancellationToken cancellationToken
    )
    {
        if (source.IsPersonal)
        {
            publisher.AddPersonalListener(cancellationToken);
        }

        // Subscribe before reading the outbox: an event in between arrives from both, and is recognized by its key.
        var live = await ListenAsync(source, cancellationToken);
        var cursor = caller.LastEventId ?? after;
        var isBehind = cursor is not null || !publisher.Started.IsCompleted;
        var start = await StartAsync(after, cancellationToken);

        // Whoever has signed in again resumes before the event that ended the earlier session, which may still be on its way.
        var opened = cursor is null ? start : await outbox.GetPositionAsync(cancellationToken);
        return ReadAsync(source, live, start, isBehind, (happened, cancellation) => ChooseAsync(happened, opened, choose, cancellation), cancellationToken);
    }

    /// <summary>Returns the position from which a stream starts: that of the cursor, or the current one without a cursor.</summary>
    /// <param name="after">The cursor that the client has passed, or null.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphQLException">
    /// The cursor is not valid (INVALID_CURSOR), or not all events after it are available (CURSOR_EXPIRED).
    /// </exception>
    public async Task<LogPosition> StartAsync(string? after, CancellationToken cancellationToken) =>
        (caller.LastEventId ?? after) is { } cursor ? await RequirePositionAsync(cursor, cancellationToken) : await outbox.GetPositionAsync(cancellationToken);

    private ValueTask<IAsyncEnumerable<RecordedEvent>> ListenAsync(EventSource source, CancellationToken cancellationToken)
    {
        List<string> names = [.. source.Kinds.Select(kind => EventTopics.Of(kind, source.Topic))];
        if (viewer.Id is { } viewerId)
        {
            names.Add(EventTopics.Of(OutboxKind.SessionsRevoked, OutboxSubject.User(viewerId)));
        }
        return topics.SubscribeAsync<RecordedEvent>(names, cancellationToken);
    }

    private async Task<LogPosition> RequirePositionAsync(string cursor, CancellationToken cancellationToken)
    {
        var position = EventCursor.Decode(cursor) ?? throw AccessErrors.InvalidCursor();
        return await outbox.HasAllAfterAsync(position, cancellationToken) ? position : throw AccessErrors.CursorExpired();
    }

    private async IAsyncEnumerable<RecordedEvent> ReadAsync(
        EventSource source,
        IAsyncEnumerable<RecordedEvent> live,
        LogPosition last,
        bool isBehind,
        Func<RecordedEvent, CancellationToken, ValueTask<EventChoice>> choose,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return RecordedEvent.Start(last);

        // Events that were recorded before the publisher has started are only in the outbox.
        await publisher.Started.WaitAsync(cancellationToken);
        while (true)
        {
            var more = isBehind;
            while (more)
            {
                var missed = await TryAgainAsync(() => ReadMissedAsync(source, last.Id, cancellationToken), cancellationToken);
                more = missed.Count == BatchSize;
                foreach (var entry in missed)
                {
                    last = last.After(entry);
                    var happened = new RecordedEvent(last, entry.ToEvent());
                    var choice = await choose(happened, cancellationToken);
                    if (choice == EventChoice.Complete)
                    {
                        yield break;
                    }
                    if (choice == EventChoice.Deliver)
                    {
                        yield return happened;
                    }
                }
            }

            await using (var messages = live.GetAsyncEnumerator(cancellationToken))
            {
                while (await TryMoveNextAsync(messages) is { } hasNext)
                {
                    if (!hasNext)
                    {
                        yield break;
                    }
                    var happened = messages.Current;
                    if (happened.Id <= last.Id)
                    {
                        continue;
                    }
                    last = happened.Position;
                    var choice = await choose(happened, cancellationToken);
                    if (choice == EventChoice.Complete)
                    {
                        yield break;
                    }
                    if (choice == EventChoice.Deliver)
                    {
                        yield return happened;
                    }
                }
            }

            (live, isBehind) = (await ListenAsync(source, cancellationToken), true);
        }
    }

    private async Task<IReadOnlyList<OutboxEntry>> ReadMissedAsync(EventSource source, long afterId, CancellationToken cancellationToken) =>
        await outbox.ReadAsync(source.Kinds, await source.FindSubjectsAsync(cancellationToken), afterId, BatchSize, cancellationToken);

    /// <summary>Reads the next message. Returns null if the queue has overflowed, because the client reads too slowly.</summary>
    private static async ValueTask<bool?> TryMoveNextAsync(IAsyncEnumerator<RecordedEvent> messages)
    {
        try
        {
            return await messages.MoveNextAsync();
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    private async ValueTask<EventChoice> ChooseAsync(
        RecordedEvent happened,
        LogPosition opened,
        Func<OutboxEvent, CancellationToken, ValueTask<EventChoice>>? choose,
        CancellationToken cancellationToken
    )
    {
        if (happened.Event is SessionsRevoked revoked)
        {
            // Events that follow must not reach the session, even if its connection has not been closed yet. What ended before the stream was opened is not it.
            return happened.Id <= opened.Id || (revoked.SessionId is { } sessionId && sessionId != viewer.SessionId && sessionId != viewer.ApiKeyId)
                ? EventChoice.Skip
                : throw SubscriptionInterruptedException.AccessEnded();
        }
        return choose is null ? EventChoice.Deliver : await TryAgainAsync(() => choose(happened.Event!, cancellationToken).AsTask(), cancellationToken);
    }

    /// <summary>Tries again after pauses if the database does not answer.</summary>
    /// <exception cref="SubscriptionInterruptedException">The database still does not answer.</exception>
    private async Task<T> TryAgainAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await read();
            }
            catch (Exception exception) when (DatabaseFault.IsOutage(exception))
            {
                await SubscriptionRetry.PauseAsync(attempt, exception, time, cancellationToken);
            }
        }
    }
}
