using System.Collections.Concurrent;
using System.Security.Claims;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The open WebSockets and event streams by who opened them, so the right to use them can end at once.</summary>
public sealed class LiveConnections
{
    private readonly ConcurrentDictionary<Connection, bool> _connections = new();
    private readonly TimeProvider _clock;

    /// <summary>Makes an empty list.</summary>
    public LiveConnections(TimeProvider clock) => _clock = clock;

    /// <summary>How many are open.</summary>
    public int Count => _connections.Count;

    /// <summary>Ends the connections whose user fits: sockets are closed with 4403, event streams complete.</summary>
    /// <returns>How many were ended.</returns>
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

    /// <summary>Adds a connection until the result is disposed.</summary>
    /// <param name="user">Who opened it.</param>
    /// <param name="expiresAt">When the user's token expires; then the connection is ended.</param>
    /// <param name="end">Ends the connection; returns at once.</param>
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
        /// <summary>Timers take no longer spans; a token that lives longer is looked at again then.</summary>
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

            // One millisecond more than rounding could take away, so the timer never rings early.
            return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait + TimeSpan.FromMilliseconds(1);
        }
    }
}
