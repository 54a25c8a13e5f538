using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Recognizes what fails because the client of a request has disconnected.</summary>
public static class ClientDeparture
{
    /// <summary>Returns whether an exception is due to the client's departure. A body that is not framed correctly is not.</summary>
    public static bool Is(HttpContext context, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(context);
        return exception is IOException and not BadHttpRequestException
            || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested);
    }
}
