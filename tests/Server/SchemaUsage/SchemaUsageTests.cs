using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.SchemaUsage;

public sealed class SchemaUsageTests : IAsyncDisposable
{
    // The day must not end during a test.
    private readonly SetClock _clock = new();
    private readonly ServerFactory _server;

    public SchemaUsageTests() => _server = new ServerFactory().At(_clock).Without<SchemaUsageStorage>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("GraphQL-Client-Name", "GraphQL-Client-Version")]
    [InlineData("apollographql-client-name", "apollographql-client-version")]
    public async Task Request_WithClientHeaders_IsCountedWithItsElements(string nameHeader, string versionHeader)
    {
        for (var i = 0; i < 3; i++)
        {
            await SendAsync("query Home { categories { name } }", (nameHeader, "web"), (versionHeader, "1.4.0"));
        }

        var (operations, coordinates) = await StoredAsync();
        var client = new UsageClient("web", "1.4.0");
        var operation = operations.ShouldHaveSingleItem();
        (operation.Client, operation.Operation.Kind, operation.Operation.Name, operation.Count, operation.Errors).ShouldBe((client, "query", "Home", 3, 0));
        operation.Operation.DocumentHash.Length.ShouldBe(64);
        coordinates.ShouldAllBe(use => use.Client == client && use.Count == 3);
        coordinates.Select(use => use.Coordinate).ShouldBe(["Query", "Query.categories", "Category", "Category.name"], ignoreOrder: true);
    }

    [Fact]
    public async Task Request_WithoutClientName_IsCountedAsUnnamed()
    {
        await SendAsync("{ categories { name } }", ("GraphQL-Client-Version", "1.4.0"));

        (await StoredAsync()).Operations.ShouldHaveSingleItem().Client.ShouldBe(UsageClient.Unnamed);
    }

    [Fact]
    public async Task Request_WithVariables_CountsTheInputFieldsThatWereSent()
    {
        const string Document = "query ($where: TrackFilterInput) { tracks(where: $where, first: 1) { nodes { id } } }";
        await SendAsync(Document, new { where = new { title = new { eq = "a" } } });
        await SendAsync(Document, new { where = (object?)null });

        var counts = (await StoredAsync()).Coordinates.ToDictionary(use => use.Coordinate, use => use.Count);
        counts["Query.tracks(where:)"].ShouldBe(2);
        counts["TrackFilterInput"].ShouldBe(2);
        counts["TrackFilterInput.title"].ShouldBe(1);
        counts.Keys.ShouldNotContain("TrackFilterInput.id");
    }

    [Fact]
    public async Task Request_ThatFails_CountsAsOneWithErrors()
    {
        await SendAsync("mutation { refreshSession(input: { refreshToken: \"none\" }) { errors { __typename } } }");
        await SendAsync("query Mine { auditEntries(first: 1) { nodes { id } } }");

        (await StoredAsync())
            .Operations.Single(use => use.Operation.Name == "Mine")
            .ShouldSatisfyAllConditions(use => use.Count.ShouldBe(1), use => use.Errors.ShouldBe(1));
    }

    [Theory]
    [InlineData("{ nothing }")]
    [InlineData("{ categories { name ")]
    [InlineData("query ($a: Int!) { categories { name } }")]
    public async Task Request_ThatIsNotValid_IsNotCounted(string document)
    {
        await SendAsync(document);

        (await StoredAsync()).Operations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"graphql-client-name":"ios","GraphQL-Client-Version":"3.1"} }""")]
    [InlineData("""{"type":"connection_init","payload":{"headers":{"apollographql-client-name":"ios","apollographql-client-version":"3.1"} } }""")]
    public async Task Socket_WithClientInConnectionInit_IsCountedForItsOperations(string initialization)
    {
        var client = _server.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        using var socket = await client.ConnectAsync(new Uri("ws://localhost/graphql"), Cancellation);
        await SayAsync(socket, initialization);
        await HearAsync(socket, "connection_ack");
        await SayAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"query Home { categories { name } }"} }""");
        await HearAsync(socket, "complete");

        (await StoredAsync()).Operations.ShouldHaveSingleItem().Client.ShouldBe(new UsageClient("ios", "3.1"));
    }

    [Theory]
    [InlineData("  web\u0001 client ", "web client")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789", "0123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData(" ", "")]
    public async Task ClientName_WithWhatIsNotAName_IsCleaned(string sent, string counted)
    {
        var client = _server.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        using var socket = await client.ConnectAsync(new Uri("ws://localhost/graphql"), Cancellation);
        var name = System.Text.Json.JsonSerializer.Serialize(sent);
        await SayAsync(socket, $$"""{"type":"connection_init","payload":{"GraphQL-Client-Name":{{name}}} }""");
        await HearAsync(socket, "connection_ack");
        await SayAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"{ categories { name } }"} }""");
        await HearAsync(socket, "complete");

        (await StoredAsync()).Operations.ShouldHaveSingleItem().Client.Name.ShouldBe(counted);
    }

    [Fact]
    public async Task Flood_OfClientsAndOperations_IsCountedWithinTheLimits()
    {
        _server.With("SchemaUsage:MaxClientsPerDay", "5").With("SchemaUsage:MaxOperationsPerDay", "8");
        for (var i = 0; i < 30; i++)
        {
            await SendAsync($"query Random{i} {{ categories {{ name }} }}", ("GraphQL-Client-Name", $"client {i}"));
        }

        var (operations, coordinates) = await StoredAsync();
        operations.Sum(use => use.Count).ShouldBe(30);
        operations.Select(use => use.Client).Distinct().Count().ShouldBe(6);
        operations.Count(use => use.Operation.DocumentHash.Length > 0).ShouldBeLessThanOrEqualTo(8);
        coordinates.Where(use => use.Coordinate == "Category.name").Sum(use => use.Count).ShouldBe(30);
    }

    [Fact]
    public async Task Operation_WhoseDocumentIsParsedAgain_IsCountedAsOne()
    {
        _server.With("SchemaUsage:MaxOperationsPerDay", "2").With("GraphQL:Execution:DocumentCacheCapacity", "1");
        for (var i = 0; i < 3; i++)
        {
            await SendAsync("query One { categories { name } }");
            await SendAsync("query Two { categories { name } }");
        }

        (await StoredAsync()).Operations.Select(use => (use.Operation.Name, use.Count)).ShouldBe([("One", 3L), ("Two", 3L)], ignoreOrder: true);
    }

    [Fact]
    public void Counts_OfAnOperation_DoNotKeepItsDocument()
    {
        var counts = new ClientCounts(UsageClient.Unnamed);
        var document = CountNewDocument(counts);

        for (var i = 0; i < 10 && document.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        document.IsAlive.ShouldBeFalse();
        var batch = new UsageBatch(new UsageLimits(1, 1));
        counts.AddTo(batch, DateOnly.MinValue);
        batch.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task Counting_SwitchedOff_StoresNothing()
    {
        _server.With("SchemaUsage:Enabled", "false");
        await SendAsync("query Home { categories { name } }", ("GraphQL-Client-Name", "web"));

        var (operations, coordinates) = await StoredAsync();
        operations.ShouldBeEmpty();
        coordinates.ShouldBeEmpty();
    }

    [Fact]
    public async Task Counts_OlderThanTheRetention_AreRemovedAtTheStart()
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        await using (var db = await OpenAsync())
        {
            db.Add(NewUsage(today.AddDays(-30)));
            db.Add(NewUsage(today.AddDays(-5)));
            await db.SaveChangesAsync(Cancellation);
        }

        // Another node on the same database.
        await using var second = new ServerFactory()
            .At(_clock)
            .With("SchemaUsage:FlushInterval", "01:00:00")
            .With("ConnectionStrings:Qplet", $"Data Source={Path.Combine(_server.Folder, "test.db")}")
            .With("SchemaUsage:Retention", "10.00:00:00")
            .OnExistingDatabase();
        second.StartServer();

        await using var stored = await OpenAsync();
        await Eventually.IsTrueAsync(async () => !await stored.OperationUsages.AnyAsync(usage => usage.Day == today.AddDays(-30), Cancellation));
        (await stored.ReadCountedDaysAsync(today.AddDays(-100), Cancellation)).ShouldBe([today.AddDays(-5)]);
    }

    [Fact]
    public async Task Stop_OfTheServer_StoresTheLastCounts()
    {
        using var copy = new ServerFactory().With("SchemaUsage:FlushInterval", "01:00:00");
        await copy.SendAsync("query Last { categories { name } }");
        var host = copy.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>();
        await host.StopAsync(Cancellation);

        await using var services = new ServiceCollection()
            .AddQpletData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(copy.Folder, "test.db")}"))
            .BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        (await db.ReadUsedOperationsAsync(DateOnly.MinValue, null, Cancellation)).ShouldHaveSingleItem().Operation.Name.ShouldBe("Last");
    }

    [Fact]
    public async Task Stop_ByTwoAtTheSameTime_StoresTheLastCountsOnceAndBothWaitForThem()
    {
        await SendAsync("query Last { categories { name } }");
        var log = new KeptLog();
        using var storage = ActivatorUtilities.CreateInstance<SchemaUsageStorage>(_server.Services, log);
        using var hasty = new CancellationTokenSource();
        Task first;
        Task second;
        await using (var db = await OpenAsync())
        await using (await db.Database.BeginTransactionAsync(Cancellation))
        {
            first = storage.StopAsync(Cancellation);
            second = storage.StopAsync(hasty.Token);
            await hasty.CancelAsync();
            second.IsCompleted.ShouldBeFalse();
        }
        await Task.WhenAll(first, second);

        log.Lines.ShouldBeEmpty();
        await using var stored = await OpenAsync();
        (await stored.ReadUsedOperationsAsync(DateOnly.MinValue, null, Cancellation)).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Metric_OfOperations_HasTheNameOfTheClient()
    {
        var measured = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == UsageMetrics.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => measured.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}")
        );
        listener.Start();

        await SendAsync("{ categories { name } }", ("GraphQL-Client-Name", "metric test"));

        measured.ShouldContain("graphql.server.client.operations 1 metric test query");
    }

    /// <summary>Counts an operation of a document that nothing else refers to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CountNewDocument(ClientCounts counts)
    {
        var operation = Parser.ParseDocument("query Large { categories { name } }"u8).Definitions.OfType<OperationDefinitionNode>().Single();
        counts.Add(operation, new OperationCounts(new CountedOperation("query", "Large", "hash"), [], [])).Add(hasErrors: false);
        counts.Find(operation).ShouldNotBeNull();
        return new WeakReference(operation);
    }

    private Task SendAsync(string query, params (string Name, string Value)[] headers) => SendAsync(query, variables: null, headers);

    private async Task SendAsync(string query, object? variables, params (string Name, string Value)[] headers)
    {
        using var client = _server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        using var response = await client.SendAsync(request, Cancellation);
        response.Content.Headers.ContentType!.MediaType.ShouldNotBeNull();
    }

    private async Task<(IReadOnlyList<UsedOperation> Operations, IReadOnlyList<UsedCoordinate> Coordinates)> StoredAsync()
    {
        await _server.Services.GetRequiredService<SchemaUsageStorage>().StoreAllAsync(Cancellation);
        await using var db = await OpenAsync();
        return (
            await db.ReadUsedOperationsAsync(DateOnly.MinValue, null, Cancellation),
            await db.ReadUsedCoordinatesAsync(DateOnly.MinValue, null, Cancellation)
        );
    }

    private Task<QpletDbContext> OpenAsync() => _server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);

    private static OperationUsage NewUsage(DateOnly day) =>
        new()
        {
            Day = day,
            ClientName = "old",
            ClientVersion = "",
            DocumentHash = new string('a', 64),
            OperationName = "Old",
            Kind = "query",
            Count = 1,
        };

    private static Task SayAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    private static async Task HearAsync(WebSocket socket, string type)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), Cancellation);
            received.MessageType.ShouldBe(WebSocketMessageType.Text);
            if (Encoding.UTF8.GetString(buffer, 0, received.Count).Contains($"\"{type}\"", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    private sealed class KeptLog : ILogger<SchemaUsageStorage>
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));
    }
}
