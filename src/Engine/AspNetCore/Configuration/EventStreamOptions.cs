namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of server-sent events.</summary>
public sealed class EventStreamOptions
{
    /// <summary>
    /// The interval at which a comment is sent, to prevent intermediaries from closing the connection. Default: 12 s. <see cref="Timeout.InfiniteTimeSpan" />
    /// disables it.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The maximum number of open event streams on this server, including reservations. Default: 10,000.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>The maximum number of operations on one event stream in single connection mode. Default: 100.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>The time after which a reservation expires if its stream is not opened. Default: 30 s.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
