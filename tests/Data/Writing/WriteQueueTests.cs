using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Writing;

public sealed class WriteQueueTests : IDisposable
{
    private readonly WriteMetrics _metrics = new(meters: null);
    private readonly WriteQueue _queue;

    public WriteQueueTests() => _queue = new(TimeSpan.FromMinutes(1), _metrics);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _queue.Dispose();
        _metrics.Dispose();
    }

    [Fact]
    public async Task Enter_SeveralWriters_HaveTheirTurnsInTheOrderInWhichTheyAsked()
    {
        var first = await _queue.EnterAsync(Cancellation);
        var order = new List<int>();
        var others = Enumerable.Range(0, 20).Select(WriteAsync).ToList();

        first.Dispose();
        await Task.WhenAll(others);

        order.ShouldBe(Enumerable.Range(0, 20));

        async Task WriteAsync(int number)
        {
            using var turn = await _queue.EnterAsync(Cancellation);
            order.Add(number);
        }
    }

    [Fact]
    public async Task Enter_Cancelled_LeavesTheTurnToTheNext()
    {
        var first = await _queue.EnterAsync(Cancellation);
        using var cancellation = new CancellationTokenSource();
        var second = _queue.EnterAsync(cancellation.Token);
        var third = _queue.EnterAsync(Cancellation);

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task Enter_WaitTooLong_ThrowsAndLeavesTheTurnToTheNext()
    {
        using var impatient = new WriteQueue(TimeSpan.FromMilliseconds(1), _metrics);
        var first = await impatient.EnterAsync(Cancellation);

        await Should.ThrowAsync<DatabaseUnavailableException>(() => impatient.EnterAsync(Cancellation));
        Should.Throw<DatabaseUnavailableException>(() => impatient.Enter());
        first.Dispose();

        impatient.Enter().Dispose();
    }

    [Fact]
    public async Task Dispose_OfATurnTwice_EndsItOnce()
    {
        var turn = await _queue.EnterAsync(Cancellation);

        turn.Dispose();
        turn.Dispose();

        var next = await _queue.EnterAsync(Cancellation);
        var last = _queue.EnterAsync(Cancellation);
        last.IsCompleted.ShouldBeFalse();
        next.Dispose();
        (await last).Dispose();
    }

    [Fact]
    public async Task Metrics_AreMeasured()
    {
        var measured = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == DataMetrics.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        using var metrics = new WriteMetrics(meters: null);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument, 1));
        listener.Start();
        using var queue = new WriteQueue(TimeSpan.FromMilliseconds(1), metrics);

        using (await queue.EnterAsync(Cancellation))
        {
            await Should.ThrowAsync<DatabaseUnavailableException>(() => queue.EnterAsync(Cancellation));
        }

        measured.ShouldBe(
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["qplet.database.write.waiting"] = 0,
                ["qplet.database.write.wait"] = 2,
                ["qplet.database.write.refused"] = 1,
            },
            ignoreOrder: true
        );

        void Add(Instrument instrument, double value)
        {
            if (ReferenceEquals(instrument.Meter, metrics.Meter))
            {
                measured[instrument.Name] = measured.GetValueOrDefault(instrument.Name) + value;
            }
        }
    }

    [Fact]
    public async Task Transaction_EndedInAnyWay_LeavesTheTurnToTheNext()
    {
        await using var database = await ImpatientAsync();
        await using var db = database.Open();

        await using (var committed = await db.Database.BeginTransactionAsync(Cancellation))
        {
            await committed.CommitAsync(Cancellation);
        }
        await using (await db.Database.BeginTransactionAsync(Cancellation)) { }
        using (db.Database.BeginTransaction()) { }
        await using (var rolledBack = await db.Database.BeginTransactionAsync(Cancellation))
        {
            await rolledBack.RollbackAsync(Cancellation);
        }
        await Should.ThrowAsync<DbUpdateException>(async () =>
        {
            db.Add(new Platform { Code = "x", Name = null! });
            await db.SaveChangesAsync(Cancellation);
        });
        await Should.ThrowAsync<Exception>(() => db.Countries.ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, (string)null!), Cancellation));
        using (var cancelled = new CancellationTokenSource())
        {
            await cancelled.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => db.Outbox.ExecuteDeleteAsync(cancelled.Token));
        }

        (await db.Platforms.ExecuteDeleteAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Update_OutsideOfATransaction_WaitsForTheTransactionOfAnother()
    {
        await using var database = await ImpatientAsync();
        await using var one = database.Open();
        await using var other = database.Open();
        await using var transaction = await one.Database.BeginTransactionAsync(Cancellation);

        await Should.ThrowAsync<DatabaseUnavailableException>(() => other.Platforms.ExecuteDeleteAsync(Cancellation));
        await Should.ThrowAsync<DatabaseUnavailableException>(() =>
        {
            other.Add(new Platform { Code = "x", Name = "X" });
            return other.SaveChangesAsync(Cancellation);
        });

        (await other.Platforms.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task SaveChanges_ByManyAtOnce_AllSucceed()
    {
        await using var database = await TestDatabase.MigratedAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(number =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = database.Open();
                            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
                            var count = await db.Platforms.CountAsync(Cancellation);
                            db.Add(new Platform { Code = $"{count}", Name = $"{number}" });
                            await db.SaveChangesAsync(Cancellation);
                            await transaction.CommitAsync(Cancellation);
                        },
                        Cancellation
                    )
                )
        );

        await using var db = database.Open();
        (await db.Platforms.CountAsync(Cancellation)).ShouldBe(40);
    }

    /// <summary>A database whose queue gives up after a moment.</summary>
    private static async Task<TestDatabase> ImpatientAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"qplet-queue-{Guid.NewGuid():N}.db");
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}") { WriteTimeout = TimeSpan.FromMilliseconds(20) };
        return await new TestDatabase(settings).MigrateAsync();
    }
}
