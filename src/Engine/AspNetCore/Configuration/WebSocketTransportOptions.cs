namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of WebSockets.</summary>
public sealed class WebSocketTransportOptions
{
    /// <summary>The time a client may take to send <c>connection_init</c>. Default: 10 s. After that the socket is closed with 4408.</summary>
    public TimeSpan InitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The interval at which a <c>ping</c> is sent. Default: 12 s. A client that sends nothing for two intervals is disconnected.
    /// <see cref="Timeout.InfiniteTimeSpan" /> disables it.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The maximum size of a message in bytes. Default: 256 KiB. If it is exceeded, the socket is closed with 1009.</summary>
    public int MaxMessageSize { get; set; } = 256 * 1024;

    /// <summary>
    /// The maximum number of messages per second on average. Default: 60. If it is exceeded by more than <see cref="MaxMessageBurst" />, the socket is closed
    /// with 4429.
    /// </summary>
    public int MaxMessagesPerSecond { get; set; } = 60;

    /// <summary>
    /// The maximum number of messages in a burst. Default: 2,000. The allowance is refilled at the rate of <see cref="MaxMessagesPerSecond" />.
    /// </summary>
    public int MaxMessageBurst { get; set; } = 2_000;

    /// <summary>The maximum number of operations on one socket. Default: 100. Further operations are rejected with an error.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>The maximum number of open sockets on this server. Default: 10,000. Further sockets are rejected with 429.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// The origins of other sites whose pages may open sockets, such as <c>https://app.example.com</c>. <c>*</c> allows all. The server's own origin is
    /// always allowed, and so are clients that send no Origin, because they are not web pages.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Whether pages of all origins on this machine, such as <c>http://localhost:5173</c>, may open sockets. Default: false. Enable it only for development.
    /// </summary>
    public bool AllowLoopbackOrigins { get; set; }
}
