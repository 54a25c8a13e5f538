namespace Qplet.GraphQL.AspNetCore;

/// <summary>Limits of server-sent events.</summary>
public sealed class EventStreamOptions
{
    /// <summary>
    /// How often a comment is sent, so that nothing between takes the connection for dead: 12 s. <see cref="Timeout.InfiniteTimeSpan" /> for never.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How many event streams may be open on this server, reservations included: 10,000.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How many operations may run on one event stream in the single connection mode: 100.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>How long a reservation waits for its connection: 30 s.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
