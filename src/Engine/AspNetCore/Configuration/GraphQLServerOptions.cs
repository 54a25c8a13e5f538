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
    /// Whether clients may read the schema, by introspection and as SDL by <c>GET ?sdl</c>. Default: true; the server sets it in Development only.
    /// </summary>
    public bool AllowIntrospection { get; set; } = true;
}
