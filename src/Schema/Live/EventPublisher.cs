using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Schema.Live;

/// <summary>
/// Publishes the events in the outbox, in their order, to the topics of subscriptions. It runs as long as the server does. Events recorded while it is not
/// running are delivered to subscribers that resume from a cursor.
/// </summary>
public sealed partial class EventPublisher(
    OutboxReader outbox,
    OutboxSignal signal,
    ITopicEventSender topics,
    IEnumerable<IEventAudience> audiences,
    IEnumerable<IEventObserver> observers,
    TimeProvider time,
    ILogger<EventPublisher> logger
)
{
    private const int BatchSize = 500;

    // Commits of this process wake the publisher immediately; those of other processes are found by polling.
    private static readonly TimeSpan s_lookInterval = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _personalListeners;

    private long _succeededAt = time.GetTimestamp();

    /// <summary>Completes when all events recorded from then on are published.</summary>
    public Task Started => _started.Task;

    /// <summary>The time since the publisher last found that all events are published, or since it was created.</summary>
    public TimeSpan SinceLastSuccess => time.GetElapsedTime(Volatile.Read(ref _succeededAt));

    /// <summary>Publishes the events recorded from now on, until it is canceled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        LogPosition? last = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var nextCommit = signal.NextCommit;
            try
            {
                last = last is { } from ? await PublishAfterAsync(from, cancellationToken) : await outbox.GetPositionAsync(cancellationToken);
                Volatile.Write(ref _succeededAt, time.GetTimestamp());
                _started.TrySetResult();
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(logger, exception);
                nextCommit = Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await Task.WhenAny(nextCommit, Task.Delay(s_lookInterval, time, cancellationToken));
        }
    }

    private async Task<LogPosition> PublishAfterAsync(LogPosition last, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await outbox.ReadAsync(last.Id, BatchSize, cancellationToken);
            foreach (var entry in entries)
            {
                last = last.After(entry);
                await PublishAsync(entry, new RecordedEvent(last, entry.ToEvent()), cancellationToken);
            }

            if (entries.Count < BatchSize)
            {
                return last;
            }
        }
    }

    /// <summary>Publishes events to the topics of their audiences until the token is cancelled. Without such listeners, audiences are not looked for.</summary>
    internal void AddPersonalListener(CancellationToken ended)
    {
        Interlocked.Increment(ref _personalListeners);
        ended.UnsafeRegister(static state => Interlocked.Decrement(ref ((EventPublisher)state!)._personalListeners), this);
    }

    private async Task PublishAsync(OutboxEntry entry, RecordedEvent recorded, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            await observer.ObserveAsync(recorded.Event!, cancellationToken);
        }
        if (Volatile.Read(ref _personalListeners) > 0)
        {
            foreach (var audience in audiences)
            {
                foreach (var userId in await audience.FindAsync(recorded.Event!, cancellationToken))
                {
                    await topics.SendAsync(EventTopics.Of(entry.Kind, OutboxSubject.User(userId)), recorded, cancellationToken);
                }
            }
        }
        await topics.SendAsync(EventTopics.Of(entry.Kind, entry.Subject), recorded, cancellationToken);
        if (entry.Kind == OutboxKind.SessionsRevoked)
        {
            await topics.SendAsync(EventTopics.SessionsRevoked, recorded, cancellationToken);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Publishing the outbox failed and will be tried again.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
