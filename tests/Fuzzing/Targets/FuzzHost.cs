using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>
/// A server that listens on a socket of the file system, where a million connections use up no ports, and remembers every error that is logged.
/// </summary>
internal sealed class FuzzHost : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication _app;
    private readonly ErrorLog _errors;
    private readonly string _folder;
    private readonly UnixDomainSocketEndPoint _address;

    private FuzzHost(WebApplication app, ErrorLog errors, string folder, UnixDomainSocketEndPoint address)
    {
        _app = app;
        _errors = errors;
        _folder = folder;
        _address = address;
    }

    public static async Task<FuzzHost> StartAsync(GraphQLSchema schema)
    {
        var folder = Directory.CreateTempSubdirectory("qplet-fuzz-").FullName;
        var path = Path.Combine(folder, "socket");
        var errors = new ErrorLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(options => options.ListenUnixSocket(path));
        builder.Logging.ClearProviders().AddProvider(errors);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(schema);
        builder.Services.AddGraphQLServer(static options => options.Ide.Enabled = false);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new FuzzHost(app, errors, folder, new UnixDomainSocketEndPoint(path));
    }

    public async Task<NetworkStream> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(_address);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>The error that was logged first since the last call; null where none was.</summary>
    public string? TakeError() => _errors.Take();

    /// <summary>Waits for the connections to be gone.</summary>
    /// <returns>What is left; null where nothing is.</returns>
    public async Task<string?> FindLeakAsync()
    {
        var connections = _app.Services.GetRequiredService<LiveConnections>();
        var start = TimeProvider.System.GetTimestamp();
        while (connections.Count > 0)
        {
            if (TimeProvider.System.GetElapsedTime(start) > s_patience)
            {
                return $"{connections.Count} connections are still open.";
            }
            await Task.Delay(20);
        }

        return TakeError();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _entries = new();

        public string? Take()
        {
            var first = _entries.TryDequeue(out var entry) ? entry : null;
            _entries.Clear();
            return first;
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                _entries.Enqueue($"Logged: {formatter(state, exception)} {exception}");
            }
        }

        public void Dispose() { }
    }
}
