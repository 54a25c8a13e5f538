namespace Qplet.GraphQL.AspNetCore.Pipeline;

/// <summary>The transports that can send an operation to the server.</summary>
public enum Transport
{
    Post,
    Get,
    EventStream,
    EventStreamByGet,
    SharedEventStream,
    WebSocket,
}
