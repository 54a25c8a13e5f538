namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of POST and GET.</summary>
public sealed class HttpTransportOptions
{
    /// <summary>The HTTP status codes of responses. Default: <see cref="ResponseStatusCodes.Stable" />.</summary>
    public ResponseStatusCodes StatusCodes { get; set; }

    /// <summary>The maximum size of a request body in bytes, as sent. A larger one is rejected with 413. Default: 1 MiB.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>The maximum size of a request body in bytes after decompression. A larger one is rejected with 413. Default: 4 MiB.</summary>
    public int MaxDecompressedBodySize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The maximum nesting depth of objects and lists in a request's JSON, counting the request's own object. A deeper one is rejected with 400. Default: 64.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Whether single responses are compressed with Brotli or gzip for clients that accept it. Streams never are. Default: true.</summary>
    public bool CompressResponses { get; set; } = true;

    /// <summary>The minimum size in bytes of a compressed response. Default: 2 KiB.</summary>
    public int MinCompressedSize { get; set; } = 2 * 1024;

    /// <summary>
    /// Whether queries may be sent by the method QUERY (<see href="https://www.rfc-editor.org/rfc/rfc10008">RFC 10008</see>), which is safe and idempotent like
    /// GET, and has a body like POST. Default: false.
    /// </summary>
    public bool AllowQueryMethod { get; set; }

    /// <summary>The kinds of batches that are accepted. Default: <see cref="AllowedBatching.None" />.</summary>
    public AllowedBatching Batching { get; set; }

    /// <summary>The maximum number of operations that a batch may have in total. A larger batch is rejected with 400. Default: 10.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// The names of the request headers that have the credentials of a caller. Responses that may be stored name them in <c>Vary</c>, and a response to a
    /// request with one of them may be stored only by the caller. Default: <c>Authorization</c> and <c>Cookie</c>; the server adds that of API keys.
    /// </summary>
    public IList<string> CredentialHeaders { get; } = ["Authorization", "Cookie"];

    /// <summary>
    /// The interval at which an idle stream of JSON lines gets an empty line, which keeps proxies from closing the connection. <see
    /// cref="Timeout.InfiniteTimeSpan" /> switches it off. Default: 12 seconds.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);
}
