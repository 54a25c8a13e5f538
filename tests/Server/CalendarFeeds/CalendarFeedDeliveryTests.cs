using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.CalendarFeeds;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.CalendarFeeds;

namespace Qplet.GraphQL.Server.CalendarFeeds;

public sealed class CalendarFeedDeliveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feed_Requested_IsACalendarThatOnlyItsReaderMayKeep()
    {
        await using var server = new ServerFactory();
        var token = await AddFeedAsync(server, events: 1);
        using var client = server.CreateClient();

        using var response = await client.GetAsync(Address(token), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        response.Headers.ETag!.IsWeak.ShouldBeTrue();
        response.Content.Headers.LastModified.ShouldBeNull();
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("SUMMARY:Party 0\r\n");
    }

    [Fact]
    public async Task I3_ConditionalRequest_IsDecidedByTheEntityTagAlone()
    {
        await using var server = new ServerFactory();
        var token = await AddFeedAsync(server, events: 2);
        using var client = server.CreateClient();
        using var first = await client.GetAsync(Address(token), Cancellation);

        using var unchanged = await SendAsync(client, token, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var dated = await SendAsync(client, token, request => request.Headers.IfModifiedSince = DateTimeOffset.UtcNow.AddYears(1));
        using var other = await SendAsync(client, token, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
        using var any = await SendAsync(client, token, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));

        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        unchanged.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await unchanged.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
        (dated.StatusCode, other.StatusCode, any.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified));
    }

    [Fact]
    public async Task Feed_ForAClientWithGzip_IsCompressed()
    {
        await using var server = new ServerFactory();
        var token = await AddFeedAsync(server, events: 20);
        using var client = server.CreateClient();

        using var plain = await client.GetAsync(Address(token), Cancellation);
        using var compressed = await SendAsync(client, token, request => request.Headers.AcceptEncoding.ParseAdd("br;q=1, gzip;q=0.5"));
        using var refused = await SendAsync(client, token, request => request.Headers.AcceptEncoding.ParseAdd("gzip;q=0"));

        compressed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        compressed.Headers.Vary.ShouldBe(["Accept-Encoding", "Origin"]);
        compressed.Headers.ETag.ShouldBe(plain.Headers.ETag);
        refused.Content.Headers.ContentEncoding.ShouldBeEmpty();
        await using var gzip = new GZipStream(await compressed.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        (await reader.ReadToEndAsync(Cancellation)).ShouldBe(await plain.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Feed_AskedForByHead_HasTheHeadersOnly()
    {
        await using var server = new ServerFactory();
        var token = await AddFeedAsync(server, events: 1);
        using var client = server.CreateClient();
        using var whole = await client.GetAsync(Address(token), Cancellation);

        using var response = await SendAsync(client, token, static request => request.Method = HttpMethod.Head);

        (response.StatusCode, response.Headers.ETag).ShouldBe((HttpStatusCode.OK, whole.Headers.ETag));
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        (await response.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task I4_FeedThatMayNotBeRead_IsNotFound()
    {
        await using var server = new ServerFactory();
        var token = await AddFeedAsync(server, events: 1);
        using var client = server.CreateClient();
        (await StatusAsync(client, token + "x")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(client, token)).ShouldBe(HttpStatusCode.OK);

        await SetAsync(server, static user => user.BannedAt = TimeProvider.System.UtcMoment());
        (await StatusAsync(client, token)).ShouldBe(HttpStatusCode.NotFound);
        await SetAsync(server, static user => (user.BannedAt, user.Plan) = (null, UserPlan.Free));
        (await StatusAsync(client, token)).ShouldBe(HttpStatusCode.NotFound);
        await SetAsync(server, static user => user.Plan = UserPlan.Verified);
        (await StatusAsync(client, token)).ShouldBe(HttpStatusCode.OK);

        using var posted = await SendAsync(client, token, static request => request.Method = HttpMethod.Post);
        posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Feed_WhoseFilterIsNoLongerAllowed_IsNotFoundByEveryRequest()
    {
        await using var server = new ServerFactory();
        var token = await AddFeedAsync(server, events: 0);
        await SetAsync(server, static user => user.Role = UserRole.Admin);
        await using (var db = await server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation))
        {
            await db.CalendarFeeds.ExecuteUpdateAsync(
                static set =>
                    set.SetProperty(feed => feed.Kind, CalendarFeedKind.Releases)
                        .SetProperty(feed => feed.Filter, "{\"publisher\":{\"isBanned\":{\"eq\":false}}}"),
                Cancellation
            );
        }
        using var client = server.CreateClient();
        using var allowed = await client.GetAsync(Address(token), Cancellation);
        allowed.StatusCode.ShouldBe(HttpStatusCode.OK);

        await SetAsync(server, static user => user.Role = UserRole.Fan);

        using var whole = await client.GetAsync(Address(token), Cancellation);
        using var head = await SendAsync(client, token, static request => request.Method = HttpMethod.Head);
        using var conditional = await SendAsync(client, token, request => request.Headers.IfNoneMatch.Add(allowed.Headers.ETag!));
        using var any = await SendAsync(client, token, static request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        foreach (var response in (HttpResponseMessage[])[whole, head, conditional, any])
        {
            (response.StatusCode, response.Headers.ETag).ShouldBe((HttpStatusCode.NotFound, null));
        }
    }

    [Fact]
    public async Task Feed_ReadTooOften_IsRefusedForAWhile()
    {
        await using var server = new ServerFactory();
        var (token, other) = (await AddFeedAsync(server, events: 0), await AddFeedAsync(server, events: 0, "bob"));
        using var client = server.CreateClient();
        for (var i = 0; i < CalendarFeedLimiter.MaxRequests; i++)
        {
            (await StatusAsync(client, token)).ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await client.GetAsync(Address(token), Cancellation);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), CalendarFeedLimiter.Period);
        (await StatusAsync(client, other)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Token_OfAFeed_IsNotLogged()
    {
        using var log = new KeptLog();
        await using var server = new ServerFactory();
        await using var logged = server.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Logging:LogLevel:Default", "Trace");
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log));
        });
        var token = await AddFeedAsync(logged.Services, 1, "ada");
        using var client = logged.CreateClient();

        using var response = await client.GetAsync(Address(token), Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        log.Lines.ShouldNotBeEmpty();
        log.Lines.ShouldAllBe(line => !line.Contains(token, StringComparison.Ordinal));
    }

    private static Uri Address(string token) => new($"/calendar-feeds/{token}.ics", UriKind.Relative);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string token, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(token));
        change(request);
        return await client.SendAsync(request, Cancellation);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string token)
    {
        using var response = await client.GetAsync(Address(token), Cancellation);
        return response.StatusCode;
    }

    private static Task<string> AddFeedAsync(ServerFactory server, int events, string name = "ada") => AddFeedAsync(server.Services, events, name);

    private static async Task<string> AddFeedAsync(IServiceProvider services, int events, string name)
    {
        var (user, _, _) = await ServerFactory.AddUserAsync(services, name);
        var (token, now) = (CalendarFeedToken.Create(), TimeProvider.System.UtcMoment());
        await using var db = await services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(static set => set.SetProperty(u => u.Plan, UserPlan.Verified), Cancellation);
        db.Add(
            new CalendarFeed
            {
                Id = Guid.CreateVersion7(),
                UserId = user.Id,
                Kind = CalendarFeedKind.Events,
                Name = "Mine",
                TokenHash = CalendarFeedToken.HashOf(token),
                CreatedAt = now,
            }
        );
        for (var i = 0; i < events; i++)
        {
            var planned = new Event
            {
                Id = Guid.CreateVersion7(),
                AuthorId = user.Id,
                Title = $"Party {i}",
                Date = DateOnly.FromDateTime(now).AddDays(i),
                CreatedAt = now,
            };
            planned.Schedule();
            db.Add(planned);
        }
        await db.SaveChangesAsync(Cancellation);
        return token;
    }

    private static async Task SetAsync(ServerFactory server, Action<User> change)
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        change(await db.Users.SingleAsync(static user => user.Username == "ada", Cancellation));
        await db.SaveChangesAsync(Cancellation);
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));

        public void Dispose() { }

        private void Add(string line)
        {
            lock (_lines)
            {
                _lines.Add(line);
            }
        }
    }
}
