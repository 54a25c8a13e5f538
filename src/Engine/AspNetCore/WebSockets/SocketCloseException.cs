using System.Net.WebSockets;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A breach of the graphql-transport-ws protocol: the socket is closed with the code that the protocol names for it.</summary>
internal sealed class SocketCloseException : Exception
{
    private SocketCloseException(int code, string reason)
        : base(reason) => Code = (WebSocketCloseStatus)code;

    private SocketCloseException(WebSocketCloseStatus code, string reason)
        : base(reason) => Code = code;

    /// <summary>The close code.</summary>
    public WebSocketCloseStatus Code { get; }

    /// <summary>A message that is none, or comes at the wrong time.</summary>
    public static SocketCloseException InvalidMessage(string reason) => new(4400, reason);

    /// <summary>An operation before the handshake.</summary>
    public static SocketCloseException Unauthorized() => new(4401, "Unauthorized");

    /// <summary>The token is not valid, or is no longer.</summary>
    public static SocketCloseException Forbidden() => new(4403, "Forbidden");

    /// <summary>The client speaks another protocol.</summary>
    public static SocketCloseException SubprotocolNotAcceptable() => new(4406, "Subprotocol not acceptable");

    /// <summary>No <c>connection_init</c> in time.</summary>
    public static SocketCloseException InitializationTimeout() => new(4408, "Connection initialisation timeout");

    /// <summary>Two operations with one id.</summary>
    public static SocketCloseException SubscriberExists(string id) => new(4409, $"Subscriber for {(id.Length > 60 ? id[..60] : id)} already exists");

    /// <summary>A second <c>connection_init</c>.</summary>
    public static SocketCloseException TooManyInitializations() => new(4429, "Too many initialisation requests");

    /// <summary>Messages that come too fast.</summary>
    public static SocketCloseException TooManyMessages() => new(4429, "Too many messages");

    /// <summary>A message beyond the limit.</summary>
    public static SocketCloseException MessageTooBig() => new(WebSocketCloseStatus.MessageTooBig, "Message too big");

    /// <summary>The server stops.</summary>
    public static SocketCloseException GoingAway() => new(WebSocketCloseStatus.EndpointUnavailable, "Going away");

    /// <summary>The server failed; the log has the cause by the same id.</summary>
    public static SocketCloseException Unexpected(string id) => new(4500, $"Internal server error ({id})");
}
