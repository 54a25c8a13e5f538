namespace Qplet.GraphQL.AspNetCore;

/// <summary>A result has more bytes than a response may have (<see cref="GraphQLServerOptions.MaxResponseSize" />).</summary>
/// <param name="limit">The maximum number of bytes.</param>
internal sealed class ResponseTooLargeException(int limit) : Exception
{
    /// <summary>The maximum number of bytes.</summary>
    public int Limit => limit;
}
