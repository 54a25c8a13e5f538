using System.Net.WebSockets;
using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Closes the socket with a code of the graphql-transport-ws protocol.</summary>
internal sealed class SocketCloseException : Exception
{
    /// <summary>The maximum length of a reason in bytes (RFC 6455, section 5.5).</summary>
    private const int MaxReasonBytes = 123;

    private SocketCloseException(int code, string reason)
        : this((WebSocketCloseStatus)code, reason) { }

    private SocketCloseException(WebSocketCloseStatus code, string reason)
        : base(Fit(reason)) => Code = code;

    /// <summary>The close code.</summary>
    public WebSocketCloseStatus Code { get; }

    /// <summary>A message is not valid, or was sent at the wrong time.</summary>
    public static SocketCloseException InvalidMessage(string reason) => new(4400, reason);

    /// <summary>An operation was sent before the handshake.</summary>
    public static SocketCloseException Unauthorized() => new(4401, "Unauthorized");

    /// <summary>The credentials of <c>connection_init</c> are not valid.</summary>
    /// <param name="reason">The reason. Null for a general one.</param>
    public static SocketCloseException Forbidden(string? reason) => new(4403, reason ?? "Forbidden: the credentials are not valid. Connect again with others.");

    /// <summary>The authorization of the socket has ended.</summary>
    public static SocketCloseException AuthorizationEnded() =>
        new(4403, "Forbidden: the authorization has expired, changed or been revoked. Connect again with a new token.");

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
            SubscriptionInterruption.AccessEnded => AuthorizationEnded(),
            _ => Unexpected(interruption.ErrorId!),
        };

    /// <summary>Something that the server depends on, such as its database, cannot be reached. Clients reconnect after this code.</summary>
    public static SocketCloseException Unavailable() => new(1013, "Try again later");

    /// <summary>An unexpected error. The cause is logged with the same ID.</summary>
    public static SocketCloseException Unexpected(string id) => new(4500, $"Internal server error ({id})");

    private static string Fit(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes)
        {
            reason = reason[..^(char.IsLowSurrogate(reason[^1]) ? 2 : 1)];
        }
        return reason;
    }
}
