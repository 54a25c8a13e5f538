namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of POST and GET.</summary>
public sealed class HttpTransportOptions
{
    /// <summary>The statuses of responses. Default: <see cref="ResponseStatusCodes.Stable" />.</summary>
    public ResponseStatusCodes StatusCodes { get; set; }

    /// <summary>The maximum size of a request body in bytes, before decompression. Default: 1 MiB. Larger bodies are rejected with 413.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>The maximum size of a request body in bytes after decompression. Default: 4 MiB. Larger bodies are rejected with 413.</summary>
    public int MaxDecompressedBodySize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The maximum nesting depth of objects and lists in a request's JSON, including the request object. Default: 64. Deeper requests are rejected with 400.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Whether single responses are compressed with Brotli or gzip if the client accepts it. Default: true. Streams are never compressed.</summary>
    public bool CompressResponses { get; set; } = true;

    /// <summary>The minimum size of a compressed response in bytes. Default: 2 KiB. Smaller responses are not compressed.</summary>
    public int MinCompressedSize { get; set; } = 2 * 1024;

    /// <summary>The allowed kinds of batching. Default: none.</summary>
    public AllowedBatching Batching { get; set; }

    /// <summary>The maximum number of operations in a batch. Default: 10. Larger batches are rejected with 400.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// The interval at which an idle stream of JSON lines sends an empty line, to prevent intermediaries from closing the connection. Default: 12 s.
    /// <see cref="Timeout.InfiniteTimeSpan" /> disables it.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);
}
