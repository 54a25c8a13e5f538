using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>
/// Opens the event streams of subscriptions. A stream can resume where an earlier connection was lost: each event is delivered exactly once.
/// </summary>
public sealed class EventStream(ITopicEventReceiver topics, OutboxReader outbox, IDbContextFactory<QpletDbContext> contexts)
{
    private const int BatchSize = 100;

    /// <summary>Opens the stream of the events of a kind about a subject.</summary>
    /// <param name="kind">The kind of events.</param>
    /// <param name="subject">The subject of the events (<see cref="OutboxSubject" />).</param>
    /// <param name="after">The cursor of the last event that the client has received; null to start with the next event.</param>
    /// <param name="cancellationToken">Ends the stream when canceled.</param>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The cursor is not valid (INVALID_CURSOR), or events after it have been deleted already (CURSOR_EXPIRED).
    /// </exception>
    public async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenAsync(OutboxKind kind, string subject, string? after, CancellationToken cancellationToken)
    {
        if (after is null)
        {
            return await ListenAsync(kind, subject, cancellationToken);
        }

        var from = EventCursor.Decode(after) ?? throw AccessErrors.InvalidCursor();
        await RequireKeptAsync(from, cancellationToken);

        // Subscribe before reading the outbox: an event in between arrives from both, and is recognized by its key.
        return ResumeAsync(await ListenAsync(kind, subject, cancellationToken), kind, subject, from, cancellationToken);
    }

    private ValueTask<IAsyncEnumerable<RecordedEvent>> ListenAsync(OutboxKind kind, string subject, CancellationToken cancellationToken) =>
        topics.SubscribeAsync<RecordedEvent>(EventTopics.Of(kind, subject), cancellationToken);

    private async Task RequireKeptAsync(long from, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var oldest = await db.Outbox.MinAsync(e => (long?)e.Id, cancellationToken);
        if (oldest > from + 1)
        {
            throw AccessErrors.CursorExpired();
        }
    }

    private async IAsyncEnumerable<RecordedEvent> ResumeAsync(
        IAsyncEnumerable<RecordedEvent> live,
        OutboxKind kind,
        string subject,
        long last,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        IReadOnlyList<OutboxEntry> missed;
        do
        {
            missed = await outbox.ReadAsync(kind, subject, last, BatchSize, cancellationToken);
            foreach (var entry in missed)
            {
                yield return RecordedEvent.Of(entry);
                last = entry.Id;
            }
        } while (missed.Count == BatchSize);

        await foreach (var happened in live.WithCancellation(cancellationToken))
        {
            if (happened.Id <= last)
            {
                continue;
            }
            yield return happened;
            last = happened.Id;
        }
    }
}
