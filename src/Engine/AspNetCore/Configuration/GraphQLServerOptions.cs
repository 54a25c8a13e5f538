using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>What the GraphQL endpoint accepts and offers, for all transports.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>POST and GET.</summary>
    public HttpTransportOptions Http { get; } = new();

    /// <summary>Files that come with requests.</summary>
    public UploadOptions Uploads { get; } = new();

    /// <summary>Server-sent events.</summary>
    public EventStreamOptions EventStreams { get; } = new();

    /// <summary>WebSockets.</summary>
    public WebSocketTransportOptions WebSockets { get; } = new();

    /// <summary>The IDE page that browsers get.</summary>
    public IdePageOptions Ide { get; } = new();

    /// <summary>The application's middleware around requests and operations, whatever the transport.</summary>
    public RequestPipeline Pipeline { get; } = new();

    /// <summary>
    /// Whether clients may read the schema, by introspection and as SDL by <c>GET ?sdl</c>. Default: true; the server sets it in Development only.
    /// </summary>
    public bool AllowIntrospection { get; set; } = true;
}
