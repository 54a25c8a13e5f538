using Microsoft.AspNetCore.Connections;
using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Explains why the server does not start, in a sentence for the person who starts it.</summary>
internal static class StartFailure
{
    /// <summary>Returns the sentence. Null for an unexpected error, whose stack trace is needed.</summary>
    public static string? Explain(Exception exception) =>
        exception switch
        {
            SettingException or DatabaseException => exception.Message,
            IOException { InnerException: AddressInUseException } => ServerErrors.AddressInUse(exception.Message),
            IOException { InnerException: System.Net.Sockets.SocketException } => ServerErrors.AddressNotBound(exception.Message),
            System.Net.Sockets.SocketException => ServerErrors.AddressNotBound(exception.Message),
            FormatException { Source: "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core" } => ServerErrors.AddressNotBound(
                exception.Message
            ),
            _ => null,
        };
}
