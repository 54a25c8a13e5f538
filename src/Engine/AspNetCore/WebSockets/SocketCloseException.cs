using System.Net.WebSockets;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Closes the socket with a code of the graphql-transport-ws protocol.</summary>
internal sealed class SocketCloseException : Exception
{
    private SocketCloseException(int code, string reason)
        : base(reason) => Code = (WebSocketCloseStatus)code;

    private SocketCloseException(WebSocketCloseStatus code, string reason)
        : base(reason) => Code = code;

    /// <summary>The close code.</summary>
    public WebSocketCloseStatus Code { get; }

    /// <summary>A message is not valid, or was sent at the wrong time.</summary>
    public static SocketCloseException InvalidMessage(string reason) => new(4400, reason);

    /// <summary>An operation was sent before the handshake.</summary>
    public static SocketCloseException Unauthorized() => new(4401, "Unauthorized");

    /// <summary>The token is not valid or has expired.</summary>
    public static SocketCloseException Forbidden() => new(4403, "Forbidden");

    /// <summary>The client uses another protocol.</summary>
    public static SocketCloseException SubprotocolNotAcceptable() => new(4406, "Subprotocol not acceptable");

    /// <summary>The client did not send <c>connection_init</c> in time.</summary>
    public static SocketCloseException InitializationTimeout() => new(4408, "Connection initialisation timeout");

    /// <summary>Two operations have the same ID.</summary>
    public static SocketCloseException SubscriberExists(string id) => new(4409, $"Subscriber for {(id.Length > 60 ? id[..60] : id)} already exists");

    /// <summary>The client sent a second <c>connection_init</c>.</summary>
    public static SocketCloseException TooManyInitializations() => new(4429, "Too many initialisation requests");

    /// <summary>The client exceeds the message rate.</summary>
    public static SocketCloseException TooManyMessages() => new(4429, "Too many messages");

    /// <summary>A message exceeds the size limit.</summary>
    public static SocketCloseException MessageTooBig() => new(WebSocketCloseStatus.MessageTooBig, "Message too big");

    /// <summary>The server is stopping. Clients reconnect after this code, to this server when it runs again or to another one.</summary>
    public static SocketCloseException GoingAway() => new(1012, "Service restart");

    /// <summary>A subscription was interrupted. Clients that reconnect can resume it, unless the error is unexpected.</summary>
    public static SocketCloseException Interrupted(SubscriptionInterruptedException interruption) =>
        interruption.Reason switch
        {
            SubscriptionInterruption.Unavailable => Unavailable(),
            SubscriptionInterruption.AccessEnded => Forbidden(),
            _ => Unexpected(interruption.ErrorId!),
        };

    /// <summary>Something that the server depends on, such as its database, cannot be reached. Clients reconnect after this code.</summary>
    public static SocketCloseException Unavailable() => new(1013, "Try again later");

    /// <summary>An unexpected error. The cause is logged with the same ID.</summary>
    public static SocketCloseException Unexpected(string id) => new(4500, $"Internal server error ({id})");
}
