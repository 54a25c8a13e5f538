using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>
/// Publishes what is recorded in the outbox, in its order, to the topics that subscriptions listen to. It runs as long as the server does; what is recorded
/// while it does not run reaches subscribers
/// when they resume from their cursor.
/// </summary>
public sealed partial class EventPublisher(
    OutboxReader outbox,
    OutboxSignal signal,
    ITopicEventSender topics,
    TimeProvider time,
    ILogger<EventPublisher> logger
)
{
    private const int BatchSize = 500;

    // Commits of this process wake the publisher at once; those of other processes are found by looking.
    private static readonly TimeSpan s_lookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Publishes what is recorded from now on, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        long? last = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var nextCommit = signal.NextCommit;
            try
            {
                last = last is { } from ? await PublishAfterAsync(from, cancellationToken) : await outbox.GetLastIdAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(logger, exception);
                nextCommit = Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await Task.WhenAny(nextCommit, Task.Delay(s_lookInterval, time, cancellationToken));
        }
    }

    private async Task<long> PublishAfterAsync(long last, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entries = await outbox.ReadAsync(last, BatchSize, cancellationToken);
            foreach (var entry in entries)
            {
                await PublishAsync(entry, cancellationToken);
                last = entry.Id;
            }

            if (entries.Count < BatchSize)
            {
                return last;
            }
        }
    }

    private async Task PublishAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var recorded = RecordedEvent.Of(entry);
        await topics.SendAsync(EventTopics.Of(entry.Kind, entry.Subject), recorded, cancellationToken);
        if (entry.Kind == OutboxKind.SessionsRevoked)
        {
            await topics.SendAsync(EventTopics.SessionsRevoked, recorded, cancellationToken);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The outbox could not be published; trying again.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
