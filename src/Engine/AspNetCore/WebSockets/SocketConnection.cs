using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>One graphql-transport-ws socket, from its opening to its close.</summary>
internal sealed partial class SocketConnection : IDisposable
{
    /// <summary>The time a client may take to respond to a close.</summary>
    internal static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly CancellationTokenSource _aborted;
    private readonly CancellationTokenSource _ended = new();
    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly SocketSender _sender;
    private readonly MessageAllowance _allowance;
    private readonly RequestExecutor _executor;
    private readonly ISocketAuthenticator _authenticator;
    private readonly LiveConnections _connections;
    private readonly RootServices _services;
    private readonly GraphQLServerOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    private IncrementalFormat _incrementalFormat;
    private ClaimsPrincipal? _user;
    private IDisposable? _registration;
    private bool _isInitializing;
    private bool _isAcknowledged;
    private long _lastReceived;
    private int _isClosing;

    /// <summary>Initializes the connection for an open socket.</summary>
    public SocketConnection(
        HttpContext context,
        WebSocket socket,
        RequestExecutor executor,
        ISocketAuthenticator authenticator,
        LiveConnections connections,
        RootServices services,
        GraphQLServerOptions options,
        TimeProvider clock,
        ILogger logger
    )
    {
        _context = context;
        _socket = socket;
        _executor = executor;
        _authenticator = authenticator;
        _connections = connections;
        _services = services;
        _options = options;
        _incrementalFormat = options.IncrementalFormat;
        _clock = clock;
        _logger = logger;
        _aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _sender = new SocketSender(socket, options.MaxResponseSize, clock, _aborted.Token);
        _allowance = new MessageAllowance(options.WebSockets, clock);
        _lastReceived = clock.GetTimestamp();
    }

    /// <summary>Serves the socket until it is closed.</summary>
    /// <param name="stopping">
    /// Cancelled when the server stops: the socket is closed with 1012, without completing its operations, so clients reconnect and resume.
    /// </param>
    public async Task RunAsync(CancellationToken stopping)
    {
        var limits = _options.WebSockets;
        using var counted = TransportDiagnostics.Connect(TransportDiagnostics.WebSocket);
        using var stop = stopping.UnsafeRegister(static state => ((SocketConnection)state!).BeginClose(SocketCloseException.GoingAway()), this);
        await using var initialization = _clock.CreateTimer(_ => CloseUnlessInitialized(), null, limits.InitializationTimeout, Timeout.InfiniteTimeSpan);
        await using var watch = WatchSilence();
        await using var keepAlive = _clock.CreateTimer(_ => KeepAlive(), null, limits.KeepAliveInterval, limits.KeepAliveInterval);
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                await HandleAsync(message);
            }
        }
        catch (SocketCloseException reason)
        {
            await CloseAsync(reason);
            await DrainAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has disconnected without a close frame.
        }
        finally
        {
            _registration?.Dispose();
            await EndOperationsAsync();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _sender.Dispose();
        _ended.Dispose();
        _aborted.Dispose();
    }

    private async ValueTask HandleAsync(SocketMessage message)
    {
        var isTaken = false;
        try
        {
            switch (message.Type)
            {
                case "connection_init":
                    await InitializeAsync(message);
                    break;
                case "subscribe":
                    Subscribe(message);
                    isTaken = true;
                    break;
                case "complete":
                    Complete(message);
                    break;
                case "ping":
                    await _sender.PongAsync(message.Payload);
                    break;
                case "pong":
                    break;
                default:
                    throw SocketCloseException.InvalidMessage("Invalid message type.");
            }
        }
        finally
        {
            if (!isTaken)
            {
                message.Dispose();
            }
        }
    }

    private async ValueTask InitializeAsync(SocketMessage message)
    {
        if (_isInitializing)
        {
            throw SocketCloseException.TooManyInitializations();
        }
        _isInitializing = true;

        SocketAuthentication authentication;
        using (
            var payload = message.Payload.IsEmpty
                ? null
                : JsonDocument.Parse(message.Payload, new JsonDocumentOptions { MaxDepth = _options.Http.MaxJsonDepth })
        )
        {
            _incrementalFormat = FormatOf(payload?.RootElement ?? default);
            try
            {
                authentication = await _authenticator.AuthenticateAsync(_context, payload?.RootElement ?? default, _aborted.Token);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw Unexpected(exception);
            }
        }

        if (!authentication.IsAccepted)
        {
            throw authentication.Problem is { } problem ? SocketCloseException.InvalidMessage(problem) : SocketCloseException.Forbidden(authentication.Reason);
        }
        _user = authentication.User;
        _registration = await RegisterAsync(authentication.User, authentication.ExpiresAt);
        _isAcknowledged = true;
        await _sender.AckAsync();
    }

    private async ValueTask<IDisposable> RegisterAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt)
    {
        IDisposable? registration;
        try
        {
            registration = await _connections.TryAddAsync(user, expiresAt, () => BeginClose(SocketCloseException.AuthorizationEnded()), _aborted.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Unexpected(exception);
        }
        return registration ?? throw SocketCloseException.AuthorizationEnded();
    }

    /// <summary>Returns the format of incremental delivery that the payload of <c>connection_init</c> names, or the default.</summary>
    private IncrementalFormat FormatOf(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("incrementalSpec", out var format))
        {
            return _options.IncrementalFormat;
        }
        return format.ValueKind != JsonValueKind.String ? throw UnknownFormat()
            : format.ValueEquals("v0.1"u8) ? IncrementalFormat.V01
            : format.ValueEquals("v0.2"u8) ? IncrementalFormat.V02
            : throw UnknownFormat();
    }

    private static SocketCloseException UnknownFormat() => SocketCloseException.InvalidMessage("The incrementalSpec must be v0.1 or v0.2.");

    private async Task<SocketMessage?> ReceiveAsync()
    {
        var rented = ArrayPool<byte>.Shared.Rent(4096);
        var length = 0;
        try
        {
            while (true)
            {
                if (length == rented.Length)
                {
                    rented = Grow(rented);
                }
                var received = await _socket.ReceiveAsync(rented.AsMemory(length), _aborted.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await AnswerCloseAsync();
                    ArrayPool<byte>.Shared.Return(rented);
                    return null;
                }

                length += received.Count;
                Interlocked.Exchange(ref _lastReceived, _clock.GetTimestamp());
                if (length > _options.WebSockets.MaxMessageSize)
                {
                    throw SocketCloseException.MessageTooBig();
                }
                if (received.MessageType == WebSocketMessageType.Binary)
                {
                    throw SocketCloseException.InvalidMessage("Messages must be text.");
                }
                if (received.EndOfMessage)
                {
                    break;
                }
            }

            if (!_allowance.TryTake())
            {
                throw SocketCloseException.TooManyMessages();
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }

        return SocketMessage.Read(rented, length, _options.Http.MaxJsonDepth + 1);
    }

    private static byte[] Grow(byte[] rented)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * rented.Length);
        rented.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(rented);
        return larger;
    }

    /// <summary>Logs an unexpected error and returns the exception that closes the socket with its ID.</summary>
    private SocketCloseException Unexpected(Exception exception)
    {
        if (_executor.Options.IsTransientFault(exception))
        {
            LogUnavailable(_logger, exception);
            return SocketCloseException.Unavailable();
        }
        var id = Guid.NewGuid().ToString("N");
        LogFailure(_logger, exception, id);
        return SocketCloseException.Unexpected(id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A WebSocket was closed because something that the server depends on is not available.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A WebSocket failed (error {ErrorId}).")]
    private static partial void LogFailure(ILogger logger, Exception exception, string errorId);
}
