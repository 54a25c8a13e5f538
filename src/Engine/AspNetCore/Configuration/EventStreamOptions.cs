namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of server-sent events.</summary>
public sealed class EventStreamOptions
{
    /// <summary>
    /// The interval at which an idle stream gets a comment, which keeps proxies from closing the connection. <see cref="Timeout.InfiniteTimeSpan" /> switches
    /// it off. Default: 12 seconds.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The maximum number of event streams that may be open on this server, reservations included. Default: 10,000.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// The maximum number of event streams that a client may have open on this server, reservations included: those of a user, or of all anonymous callers of
    /// one address. Further ones are rejected with 429. Default: 1,000.
    /// </summary>
    public int MaxConnectionsPerClient { get; set; } = 1_000;

    /// <summary>The maximum number of operations that may run on one event stream in the single connection mode. Default: 100.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>The time for which a reservation waits for its connection. Default: 30 seconds.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
