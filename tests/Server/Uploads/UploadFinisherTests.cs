using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>The creation of media assets when it fails in between.</summary>
[Trait("Database", "Any")]
public sealed class UploadFinisherTests : IAsyncLifetime
{
    private readonly Failures _failures = new();
    private UploadBench _bench = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _bench = await UploadBench.StartAsync(configure: services =>
            services
                .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_failures))
                .ConfigureDbContext<PostgreSqlDbContext>(options => options.AddInterceptors(_failures))
        );

    public ValueTask DisposeAsync()
    {
        _bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("PATCH")]
    [InlineData("job")]
    public async Task M2_LastPatchWhoseAssetIsNotCreated_IsFinishedLater(string way)
    {
        var bytes = UploadBench.Bytes(1000);
        var path = await _bench.CreateAsync(1000);
        _failures.FailAt("INSERT INTO \"MediaAssets\"");

        using var patch = await _bench.PatchAsync(path, 0, bytes);
        using var waiting = await _bench.HeadAsync(path);
        _failures.End();

        ((int)patch.StatusCode).ShouldBe(204);
        UploadBench.Header(patch, "Upload-Offset").ShouldBe("1000");
        UploadBench.Header(patch, "Media-Asset-State").ShouldBe("PROCESSING");
        UploadBench.Header(patch, "Media-Asset-Id").ShouldBeNull();
        UploadBench.Header(waiting, "Media-Asset-State").ShouldBe("PROCESSING");
        if (way == "job")
        {
            await _bench.ChangeAsync(path, static upload => upload.NextAttemptAt = upload.CreatedAt);
            await _bench.Services.GetRequiredService<UploadUpkeep>().RunDueAsync(Cancellation);
            (await _bench.ReadAsync(path))!.State.ShouldBe(UploadState.Ready);
        }
        using var response = way == "PATCH" ? await _bench.PatchAsync(path, 1000, []) : await _bench.HeadAsync(path);

        UploadBench.Header(response, "Media-Asset-State").ShouldBe("READY");
        (await _bench.AssetAsync(UploadBench.Header(response, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
        (await _bench.CountAssetsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task M2_AnyCommandThatFails_LeavesAnUploadThatCanBeFinished()
    {
        var commands = 0;
        for (var number = 1; commands == 0; number++)
        {
            number.ShouldBeLessThan(60);
            var bytes = UploadBench.Bytes(1000 + number);
            var path = await _bench.CreateAsync(bytes.Length);
            _failures.FailAtNumber(number);
            (await _bench.PatchAsync(path, 0, bytes)).Dispose();
            commands = _failures.End() ? 0 : number;

            // As if the lease of a crashed server had ended.
            await _bench.ChangeAsync(path, static upload => (upload.WriterId, upload.WriterUntil) = (null, null));
            var offset = await _bench.OffsetAsync(path);
            offset.ShouldBeOneOf(0, bytes.Length);
            using var response = await _bench.PatchAsync(path, offset, bytes[(int)offset..]);

            UploadBench.Header(response, "Media-Asset-State").ShouldBe("READY", $"command {number}");
            (await _bench.AssetAsync(UploadBench.Header(response, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
            (await _bench.CountAssetsAsync()).ShouldBe(number);
        }
        commands.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task M2_UploadThatIsBeingFinished_IsReportedAsProcessing()
    {
        var path = await _bench.CreateAsync(10);
        await _bench.ChangeAsync(
            path,
            static upload =>
            {
                (upload.Offset, upload.State, upload.WriterId) = (10, UploadState.Processing, Guid.NewGuid());
                upload.WriterUntil = DateTime.UtcNow.AddMinutes(5);
            }
        );

        using var head = await _bench.HeadAsync(path);
        using var delete = await _bench.SendAsync("DELETE", path);

        UploadBench.Header(head, "Upload-Offset").ShouldBe("10");
        UploadBench.Header(head, "Media-Asset-State").ShouldBe("PROCESSING");
        ((int)delete.StatusCode).ShouldBe(423);
    }

    /// <summary>Fails commands of the database.</summary>
    private sealed class Failures : DbCommandInterceptor
    {
        // Other work in the background goes on.
        private static readonly AsyncLocal<bool> s_concerns = new();

        private string? _text;
        private int _left;
        private bool _hasFailed;

        public void FailAt(string text) => (s_concerns.Value, _text, _hasFailed) = (true, text, false);

        public void FailAtNumber(int number) => (s_concerns.Value, _left, _hasFailed) = (true, number, false);

        /// <summary>Ends the failures, and returns whether there was one.</summary>
        public bool End()
        {
            (_text, _left) = (null, 0);
            return _hasFailed;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            FailIfDue(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            FailIfDue(command);
            return ValueTask.FromResult(result);
        }

        private void FailIfDue(DbCommand command)
        {
            if (!s_concerns.Value)
            {
                return;
            }
            var isDue = _text is not null ? command.CommandText.Contains(_text, StringComparison.Ordinal) : _left > 0 && Interlocked.Decrement(ref _left) == 0;
            if (isDue)
            {
                _hasFailed = true;
                throw new SqliteException("disk I/O error", 10);
            }
        }
    }
}
