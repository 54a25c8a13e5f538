namespace Qplet.GraphQL.Server.Uploads;

/// <summary>A request of the tus protocol is refused.</summary>
internal sealed class TusException(int status, string message) : Exception(message)
{
    /// <summary>The status code of the response.</summary>
    public int Status { get; } = status;

    /// <summary>When the client may try again; null if the same request will be refused again.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
