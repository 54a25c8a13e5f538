using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of the GraphQL endpoint, for all transports.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The options of POST and GET.</summary>
    public HttpTransportOptions Http { get; } = new();

    /// <summary>The options of file uploads.</summary>
    public UploadOptions Uploads { get; } = new();

    /// <summary>The options of server-sent events.</summary>
    public EventStreamOptions EventStreams { get; } = new();

    /// <summary>The options of WebSockets.</summary>
    public WebSocketTransportOptions WebSockets { get; } = new();

    /// <summary>The options of the IDE page.</summary>
    public IdePageOptions Ide { get; } = new();

    /// <summary>The application's middleware around requests and operations, for all transports.</summary>
    public RequestPipeline Pipeline { get; } = new();

    /// <summary>
    /// The maximum size of a result in bytes, on every transport; of each event of a subscription and each part of an incremental result. A larger one is
    /// replaced by an error (RESPONSE_TOO_LARGE). Default: 16 MiB.
    /// </summary>
    public int MaxResponseSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The format of incremental delivery (<c>@defer</c>, <c>@stream</c>) for requests that do not name one. Over HTTP a client names it by the parameter
    /// <c>incrementalSpec</c> of a media type in its Accept header, on a WebSocket by the member <c>incrementalSpec</c> of the payload of
    /// <c>connection_init</c>; the values are <c>v0.1</c> and <c>v0.2</c>. <see cref="IncrementalFormat.None" /> sends such requests the whole result at once.
    /// Default: <see cref="IncrementalFormat.V01" />, which most clients expect.
    /// </summary>
    public IncrementalFormat IncrementalFormat { get; set; } = IncrementalFormat.V01;

    /// <summary>
    /// Whether clients may read the schema, by introspection and as SDL by <c>GET ?sdl</c>. Default: true; the server sets it in Development only.
    /// </summary>
    public bool AllowIntrospection { get; set; } = true;

    /// <summary>
    /// Whether clients that may read the schema may also search it, by <c>__search</c> and <c>__definitions</c>. Has no effect without
    /// <see cref="AllowIntrospection" />. Default: true.
    /// </summary>
    public bool AllowSchemaSearch { get; set; } = true;
}
