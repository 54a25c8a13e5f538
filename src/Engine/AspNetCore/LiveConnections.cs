using System.Collections.Concurrent;
using System.Security.Claims;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The open WebSockets and event streams with their users. Allows closing the connections of a user whose authorization ends.</summary>
public sealed class LiveConnections
{
    private readonly ConcurrentDictionary<Connection, bool> _connections = new();
    private readonly TimeProvider _clock;

    /// <summary>Initializes an empty collection.</summary>
    public LiveConnections(TimeProvider clock) => _clock = clock;

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

    /// <summary>Adds a connection until the returned object is disposed.</summary>
    /// <param name="user">The user who opened the connection.</param>
    /// <param name="expiresAt">The expiry of the user's token, when the connection is ended. Null if it does not expire.</param>
    /// <param name="end">Ends the connection. Must return immediately.</param>
    internal IDisposable Add(ClaimsPrincipal user, DateTimeOffset? expiresAt, Action end)
    {
        var connection = new Connection(this, user, end);
        _connections[connection] = true;
        if (expiresAt is { } expiry)
        {
            connection.EndAt(expiry, _clock);
        }
        return connection;
    }

    private sealed class Connection(LiveConnections owner, ClaimsPrincipal user, Action end) : IDisposable
    {
        /// <summary>Timers have a maximum duration. A token that is valid for longer is checked again after this time.</summary>
        private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

        private ITimer? _expiry;

        public ClaimsPrincipal User => user;

        public void End() => end();

        public void EndAt(DateTimeOffset expiry, TimeProvider clock) =>
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
