using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Schema.Writing;
using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>Stores what clients have used of the schema at intervals and when the server stops, and removes what is older than the retention.</summary>
internal sealed partial class SchemaUsageStorage(
    SchemaUsageCounter counter,
    SchemaUsageSettings settings,
    Transactions transactions,
    TimeProvider time,
    ILogger<SchemaUsageStorage> logger
) : PeriodicWork(settings.FlushInterval, time, logger)
{
    private static readonly TimeSpan s_removalInterval = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private UsageBatch _batch = new(settings.Limits);
    private Task? _storedLast;
    private DateTimeOffset _removedAt = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // A host can be stopped twice at the same time, and be disposed as soon as one of the calls has returned.
        Task storedLast;
        lock (_lock)
        {
            storedLast = _storedLast ??= StoreLastAsync(cancellationToken);
        }
        await storedLast;
    }

    private async Task StoreLastAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StoreAllAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            LogLost(Logger, exception);
        }
    }

    /// <summary>Stores everything that was counted, also within the present interval. No request may be running.</summary>
    public async Task StoreAllAsync(CancellationToken cancellationToken)
    {
        counter.MoveTo(_batch);
        counter.MoveTo(_batch);
        await StoreAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        counter.MoveTo(_batch);
        await StoreAsync(cancellationToken);
        var now = Time.GetUtcNow();
        if (now - _removedAt >= s_removalInterval)
        {
            var oldest = DateOnly.FromDateTime((now - settings.Retention).UtcDateTime);
            await transactions.RunAsync(db => db.RemoveSchemaUsageBeforeAsync(oldest, cancellationToken), cancellationToken);
            _removedAt = now;
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        if (_batch.IsEmpty)
        {
            return;
        }

        // After a failure, the batch waits for the next attempt.
        await transactions.RunAsync(db => db.AddSchemaUsageAsync(_batch, cancellationToken), cancellationToken);
        _batch = new UsageBatch(settings.Limits);
    }

    [LoggerMessage(1, LogLevel.Warning, "The last counts of what clients use of the schema could not be stored.")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
