namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of WebSockets.</summary>
public sealed class WebSocketTransportOptions
{
    /// <summary>The time within which a client must send <c>connection_init</c>. After it, the socket is closed with 4408. Default: 10 seconds.</summary>
    public TimeSpan InitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The interval at which a <c>ping</c> is sent. A client that sends nothing for two intervals is disconnected. <see cref="Timeout.InfiniteTimeSpan" />
    /// switches it off. Default: 12 seconds.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The maximum size of a message in bytes. A larger one closes the socket with 1009. Default: 256 KiB.</summary>
    public int MaxMessageSize { get; set; } = 256 * 1024;

    /// <summary>
    /// The maximum number of messages per second that a client may send on average. Beyond it, and beyond <see cref="MaxMessageBurst" />, the socket is
    /// closed with 4429. Default: 60.
    /// </summary>
    public int MaxMessagesPerSecond { get; set; } = 60;

    /// <summary>
    /// The maximum number of messages that a client may send at once; it is refilled at the rate of <see cref="MaxMessagesPerSecond" />. Default: 2,000.
    /// </summary>
    public int MaxMessageBurst { get; set; } = 2_000;

    /// <summary>The maximum number of operations that may run on one socket. Further ones are rejected with an error. Default: 100.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>The maximum number of sockets that may be open on this server. Further ones are rejected with 429. Default: 10,000.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>
    /// The maximum number of sockets that a client may have open on this server: those that a user has opened with credentials in the headers of the handshake,
    /// or all others of one address. Further ones are rejected with 429. Default: 1,000.
    /// </summary>
    public int MaxConnectionsPerClient { get; set; } = 1_000;

    /// <summary>
    /// The origins of other sites whose pages may open sockets, such as <c>https://app.example.com</c>; <c>*</c> allows all. Pages of this server and clients
    /// that send no <c>Origin</c>, which are not pages, may always open them. Default: empty.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Whether pages of all origins on this machine may open sockets, such as <c>http://localhost:5173</c>, and those of desktop apps and browser extensions,
    /// such as <c>electron://altair</c>. Default: false; the server sets it in Development.
    /// </summary>
    public bool AllowLoopbackOrigins { get; set; }
}
