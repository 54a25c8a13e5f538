namespace Qplet.GraphQL.AspNetCore.Pipeline;

/// <summary>The ways in which an operation can come to the server.</summary>
public enum Transport
{
    Post,
    Get,
    EventStream,
    EventStreamByGet,
    SharedEventStream,
    WebSocket,
}
