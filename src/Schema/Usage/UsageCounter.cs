using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Usage;

/// <summary>
/// Adds recorded views and playbacks to the counters and the popularity of their subjects. It runs as long as the server does; on several nodes, one counts at
/// a time. What a process has recorded before it ended is counted when it starts again, or by another node.
/// </summary>
public sealed partial class UsageCounter(Transactions transactions, TimeProvider time, ILogger<UsageCounter> logger)
{
    // Records that arrive meanwhile are counted together.
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(200);

    // Records of this process are announced; those of nodes that have ended are found by looking.
    private static readonly TimeSpan s_lookInterval = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_removalInterval = TimeSpan.FromMinutes(10);

    private TaskCompletionSource _recorded = New();

    /// <summary>Announces records.</summary>
    public void Notify() => Volatile.Read(ref _recorded).TrySetResult();

    /// <summary>Counts the records until it is canceled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var removedAt = DateTime.MinValue;
        while (true)
        {
            Interlocked.Exchange(ref _recorded, New());
            try
            {
                await CountAsync(cancellationToken);
                if (time.UtcMoment() - removedAt >= s_removalInterval)
                {
                    await RemoveExpiredAsync(cancellationToken);
                    removedAt = time.UtcMoment();
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(logger, exception);
            }
            await Task.WhenAny(Volatile.Read(ref _recorded).Task, Task.Delay(s_lookInterval, time, cancellationToken));
            await Task.Delay(s_gathering, time, cancellationToken);
        }
    }

    /// <summary>Counts the records that are not counted yet.</summary>
    public Task CountAsync(CancellationToken cancellationToken) =>
        transactions.RunAsync(db => db.CountUsageAsync(time.UtcMoment(), cancellationToken), cancellationToken);

    /// <summary>Removes the counted records that are no longer needed.</summary>
    public Task RemoveExpiredAsync(CancellationToken cancellationToken) =>
        transactions.RunAsync(db => db.RemoveExpiredUsageAsync(time.UtcMoment(), cancellationToken), cancellationToken);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(1, LogLevel.Warning, "Views and playbacks could not be counted. The next attempt follows.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
