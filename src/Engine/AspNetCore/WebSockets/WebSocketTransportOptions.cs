namespace Qplet.GraphQL.AspNetCore;

/// <summary>Limits of WebSockets.</summary>
public sealed class WebSocketTransportOptions
{
    /// <summary>How long a client may take for <c>connection_init</c>: 10 s. Then the socket is closed with 4408.</summary>
    public TimeSpan InitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often a <c>ping</c> is sent: 12 s. A client that sends nothing for two such intervals is gone. <see cref="Timeout.InfiniteTimeSpan" /> for never.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The largest message in bytes: 256 KiB. Beyond it the socket is closed with 1009.</summary>
    public int MaxMessageSize { get; set; } = 256 * 1024;

    /// <summary>
    /// How many messages a client may send in a second, over time: 60. Beyond it, and beyond <see cref="MaxMessageBurst" />, the socket is closed with 4429.
    /// </summary>
    public int MaxMessagesPerSecond { get; set; } = 60;

    /// <summary>How many messages a client may send at once: 2,000. They come back at the rate of <see cref="MaxMessagesPerSecond" />.</summary>
    public int MaxMessageBurst { get; set; } = 2_000;

    /// <summary>How many operations may run on one socket: 100. Each further one is answered with an error.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>How many sockets may be open on this server: 10,000. Each further one is refused with 429.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// The origins of other sites whose pages may open sockets, as <c>https://app.example.com</c>; <c>*</c> for all. The server's own origin always may, and so
    /// may clients that send no Origin, which are no pages.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Whether pages of all origins on this machine, such as <c>http://localhost:5173</c>, may open sockets: no, unless someone develops here.
    /// </summary>
    public bool AllowLoopbackOrigins { get; set; }
}
