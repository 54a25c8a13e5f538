using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The open WebSockets and event streams with their users. Allows closing the connections of a user whose authorization ends.</summary>
public sealed class LiveConnections
{
    private readonly ConcurrentDictionary<Connection, bool> _connections = new();
    private readonly IConnectionAuthorizer _authorizer;
    private readonly TimeProvider _clock;

    /// <summary>Initializes an empty collection.</summary>
    public LiveConnections(IConnectionAuthorizer authorizer, TimeProvider clock)
    {
        _authorizer = authorizer;
        _clock = clock;
    }

    /// <summary>The number of open connections.</summary>
    public int Count => _connections.Count;

    /// <summary>Ends the connections whose users match: sockets are closed with 4403, event streams complete.</summary>
    /// <returns>The number of connections that were ended.</returns>
    public int End(Predicate<ClaimsPrincipal> whose)
    {
        var ended = 0;
        foreach (var (connection, _) in _connections)
        {
            if (!whose(connection.User))
            {
                continue;
            }
            connection.End();
            ended++;
        }

        return ended;
    }

    /// <summary>
    /// Ends the connections whose users match and whose authorization is no longer the current one (<see cref="IConnectionAuthorizer" />). A connection that
    /// cannot be checked ends, too. Those that were opened with the current authorization stay open.
    /// </summary>
    /// <returns>The number of connections that were ended.</returns>
    public async Task<int> EndOutdatedAsync(Predicate<ClaimsPrincipal> whose, CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var (connection, _) in _connections)
        {
            if (!whose(connection.User) || await IsCurrentAsync(connection, cancellationToken))
            {
                continue;
            }
            connection.End();
            ended++;
        }

        return ended;
    }

    /// <summary>Adds the connection of a request, as below. A source of cancellation ends it, which may be disposed already by then.</summary>
    internal ValueTask<IDisposable?> TryAddAsync(HttpContext context, CancellationTokenSource ended, CancellationToken cancellationToken) =>
        TryAddAsync(context, () => Cancel(ended), cancellationToken);

    /// <summary>Adds the connection of a request, as below. It ends when the authorization of the request expires.</summary>
    internal ValueTask<IDisposable?> TryAddAsync(HttpContext context, Action end, CancellationToken cancellationToken) =>
        TryAddAsync(context.User, context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc, end, cancellationToken);

    /// <summary>
    /// Adds a connection until the returned object is disposed. Returns null if the authorization of the user has ended since it was checked, when the
    /// connection was not here to be ended.
    /// </summary>
    /// <param name="user">The user who opened the connection.</param>
    /// <param name="expiresAt">The expiry of the user's token, when the connection is ended. Null if it does not expire.</param>
    /// <param name="end">Ends the connection. Must return immediately.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async ValueTask<IDisposable?> TryAddAsync(ClaimsPrincipal user, DateTimeOffset? expiresAt, Action end, CancellationToken cancellationToken)
    {
        var connection = new Connection(this, user, expiresAt, end);
        _connections[connection] = true;
        try
        {
            if (user.Identity is { IsAuthenticated: true } && !await _authorizer.IsCurrentAsync(user, expiresAt, cancellationToken))
            {
                connection.Dispose();
                return null;
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        connection.EndWhenExpired(_clock);
        return connection;
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The connection ended at the same time.
        }
    }

    private async ValueTask<bool> IsCurrentAsync(Connection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await _authorizer.IsCurrentAsync(connection.User, connection.ExpiresAt, cancellationToken);
        }
        catch (Exception)
        {
            // The client must present its token again.
            return false;
        }
    }

    private sealed class Connection(LiveConnections owner, ClaimsPrincipal user, DateTimeOffset? expiresAt, Action end) : IDisposable
    {
        /// <summary>Timers have a maximum duration. A token that is valid for longer is checked again after this time.</summary>
        private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

        private ITimer? _expiry;

        public ClaimsPrincipal User => user;

        public DateTimeOffset? ExpiresAt => expiresAt;

        public void End() => end();

        public void EndWhenExpired(TimeProvider clock)
        {
            if (expiresAt is not { } expiry)
            {
                return;
            }
            _expiry = clock.CreateTimer(
                _ =>
                {
                    if (clock.GetUtcNow() >= expiry)
                    {
                        end();
                    }
                    else
                    {
                        _expiry?.Change(Wait(expiry, clock), Timeout.InfiniteTimeSpan);
                    }
                },
                null,
                Wait(expiry, clock),
                Timeout.InfiniteTimeSpan
            );
        }

        public void Dispose()
        {
            owner._connections.TryRemove(this, out _);
            _expiry?.Dispose();
        }

        private static TimeSpan Wait(DateTimeOffset expiry, TimeProvider clock)
        {
            var wait = expiry - clock.GetUtcNow();
            if (wait > s_longestWait)
            {
                return s_longestWait;
            }

            // One millisecond more than the rounding error, so the timer never fires early.
            return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait + TimeSpan.FromMilliseconds(1);
        }
    }
}
