namespace Qplet.GraphQL.AspNetCore;

/// <summary>Limits of POST and GET.</summary>
public sealed class HttpTransportOptions
{
    /// <summary>The largest request body in bytes: 1 MiB. Beyond it the answer is 413.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>How deep objects and lists may lie in each other in a request's JSON, the request's own object included: 64. Beyond it the answer is 400.</summary>
    public int MaxJsonDepth { get; set; } = 64;
}
