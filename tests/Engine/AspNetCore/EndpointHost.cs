using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A server with a small schema on a free port of this machine.</summary>
internal sealed class EndpointHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EndpointHost(WebApplication app, Uri address, Notebook notes)
    {
        _app = app;
        Address = address;
        Notes = notes;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>The operations of the usual schema.</summary>
    public Notebook Notes { get; }

    public RequestExecutor Executor => _app.Services.GetRequiredService<RequestExecutor>();

    public LiveConnections Connections => _app.Services.GetRequiredService<LiveConnections>();

    /// <summary>Interrupts the subscriptions that wait for it.</summary>
    public void Interrupt() => _app.Services.GetRequiredService<Interruption>().Request();

    public Task StopAsync() => _app.StopAsync();

    public static async Task<EndpointHost> StartAsync(
        Action<GraphQLServerOptions>? configure = null,
        ExecutionOptions? execution = null,
        GraphQLSchema? schema = null,
        ILoggerProvider? log = null,
        TimeProvider? time = null,
        Func<string, bool>? isCurrent = null
    )
    {
        var notes = new Notebook();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }
        builder.Services.AddRouting();
        builder.Services.AddSingleton(schema ?? TestSchema.Create(notes));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IFieldAuthorizer>(new ClaimsFieldAuthorizer());
        builder.Services.AddScoped<OperationCaller>();
        builder.Services.AddSingleton<Interruption>();
        builder.Services.AddSingleton<ISocketAuthenticator, PayloadAuthenticator>();
        if (isCurrent is not null)
        {
            builder.Services.AddSingleton<IConnectionAuthorizer>(new NamedAuthorizer(isCurrent));
        }
        builder.Services.AddGraphQLServer(
            options =>
            {
                // However busy the machine is, clients come in time. They do not answer pings.
                options.WebSockets.InitializationTimeout = TimeSpan.FromMinutes(10);
                options.WebSockets.KeepAliveInterval = TimeSpan.FromMinutes(10);
                configure?.Invoke(options);
            },
            execution
        );
        var app = builder.Build();
        app.Use(
            static (context, next) =>
            {
                if (context.Request.Headers.Authorization is [{ } name])
                {
                    context.User = UserOf(name);
                }
                return next(context);
            }
        );
        app.MapGraphQL();
        await app.StartAsync();
        return new EndpointHost(app, new Uri(app.Urls.Single()), notes);
    }

    public Task<HttpResponseMessage> PostAsync(string json, string? accept = null, string contentType = "application/json") =>
        PostAsync(Encoding.UTF8.GetBytes(json), accept, contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? accept = null, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Opens a subscription as an event stream, and returns when its response has begun.</summary>
    public async Task<HttpResponseMessage> StreamAsync(string query, string user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", user);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<HttpResponseMessage> GetAsync(string query, string? accept = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"/graphql{query}");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<SocketClient> ConnectAsync(string? subprotocol = "graphql-transport-ws", string? origin = null, string? user = null)
    {
        var socket = new ClientWebSocket();
        if (subprotocol is not null)
        {
            socket.Options.AddSubProtocol(subprotocol);
        }
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }
        if (user is not null)
        {
            socket.Options.SetRequestHeader("Authorization", user);
        }
        await socket.ConnectAsync(new Uri($"ws://{Address.Authority}/graphql"), CancellationToken.None);
        return new SocketClient(socket);
    }

    public static ClaimsPrincipal UserOf(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Checks connections by the name of their users.</summary>
    private sealed class NamedAuthorizer(Func<string, bool> isCurrent) : IConnectionAuthorizer
    {
        public ValueTask<bool> IsCurrentAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt, CancellationToken cancellationToken) =>
            new(isCurrent(user.Identity!.Name!));
    }

    /// <summary>Authenticates the user named by the payload's <c>token</c>. <c>bad</c> is rejected, <c>expiring</c> is valid for an hour.</summary>
    private sealed class PayloadAuthenticator(TimeProvider time) : ISocketAuthenticator
    {
        public ValueTask<SocketAuthentication> AuthenticateAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
        {
            var token = payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("token", out var value) ? value.GetString() : null;
            return ValueTask.FromResult(
                token switch
                {
                    null => SocketAuthentication.Accepted(context.User),
                    "bad" => SocketAuthentication.Refused,
                    "old" => SocketAuthentication.Refuse("Renew the token."),
                    "throw" => throw new InvalidOperationException("secret detail"),
                    "expiring" => SocketAuthentication.Accepted(UserOf(token), time.GetUtcNow().AddHours(1)),
                    _ => SocketAuthentication.Accepted(UserOf(token)),
                }
            );
        }
    }
}
