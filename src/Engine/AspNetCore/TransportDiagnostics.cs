using System.Diagnostics.Metrics;
using System.Net.WebSockets;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The metrics of the transports, with the meter of <see cref="ExecutionDiagnostics" />.</summary>
internal static class TransportDiagnostics
{
    /// <summary>The name of the WebSocket transport.</summary>
    public const string WebSocket = "websocket";

    /// <summary>The name of the transport for event streams.</summary>
    public const string EventStream = "event_stream";

    /// <summary>The name of the transport for <c>multipart/mixed</c> and JSON lines.</summary>
    public const string ResultStream = "result_stream";

    private static readonly Meter s_meter = new(ExecutionDiagnostics.Name);

    private static readonly UpDownCounter<long> s_connections = s_meter.CreateUpDownCounter<long>(
        "graphql.server.connections",
        "{connection}",
        "The number of open WebSockets and result streams."
    );

    private static readonly Counter<long> s_closes = s_meter.CreateCounter<long>(
        "graphql.server.websocket.closes",
        "{connection}",
        "The number of WebSockets closed by the server."
    );

    private static readonly Counter<long> s_refusals = s_meter.CreateCounter<long>(
        "graphql.server.refused_requests",
        "{request}",
        "The number of requests that a transport rejected before execution."
    );

    /// <summary>Counts an open connection until the returned object is disposed.</summary>
    public static IDisposable Connect(string transport) => new Connection(transport);

    /// <summary>Counts a socket that the server closes.</summary>
    public static void RecordClose(WebSocketCloseStatus code) => s_closes.Add(1, new KeyValuePair<string, object?>("graphql.websocket.close_code", (int)code));

    /// <summary>Counts a request that a transport rejects.</summary>
    public static void RecordRefusal(GraphQLError error) =>
        s_refusals.Add(1, new KeyValuePair<string, object?>("graphql.error.code", error.Code ?? "_unexpected"));

    private sealed class Connection : IDisposable
    {
        private readonly KeyValuePair<string, object?> _transport;

        public Connection(string transport)
        {
            _transport = new KeyValuePair<string, object?>("graphql.transport", transport);
            s_connections.Add(1, _transport);
        }

        public void Dispose() => s_connections.Add(-1, _transport);
    }
}
