using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class DrainingTests
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_OnAKeptConnectionOfAStoppingServer_IsAnsweredAndClosesIt()
    {
        await using var app = await StartAsync(s_duration);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var (kept, _) = await PostAsync(client);

        var stopping = app.StopAsync(Cancellation);
        var (last, isClosed) = await PostAsync(client);
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        var (next, isNextClosed) = await PostAsync(client);

        last.ShouldBe(kept);
        next.ShouldNotBe(kept);
        (isClosed, isNextClosed).ShouldBe((true, true));
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        stopping.IsCompleted.ShouldBeFalse();

        _time.Advance(s_duration);
        await stopping;
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(client));
    }

    [Fact]
    public async Task Stop_WithoutADrainTime_DoesNotWait()
    {
        await using var app = await StartAsync(TimeSpan.Zero);

        await app.StopAsync(Cancellation);

        _time.GetUtcNow().ShouldBe(_time.Start);
    }

    private async Task<WebApplication> StartAsync(TimeSpan duration)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Shutdown:DrainTime"] = duration.ToString();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.AddDraining();

        // However busy the machine is, only the clock of the test ends the draining.
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromMinutes(10));
        var app = builder.Build();
        app.UseDraining();
        app.MapPost("/", static (HttpContext context) => context.Connection.Id);
        await app.StartAsync(Cancellation);
        return app;
    }

    /// <summary>Returns the ID of the connection, and whether the response closes it.</summary>
    private static async Task<(string Connection, bool IsClosed)> PostAsync(HttpClient client)
    {
        using var response = await client.PostAsync(new Uri("/", UriKind.Relative), content: null, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadAsStringAsync(Cancellation), response.Headers.ConnectionClose == true);
    }
}
