namespace Qplet.GraphQL.AspNetCore;

/// <summary>What POST and GET take and how they answer.</summary>
public sealed class HttpTransportOptions
{
    /// <summary>Which statuses the answers have: <see cref="ResponseStatusCodes.Stable" />.</summary>
    public ResponseStatusCodes StatusCodes { get; set; }

    /// <summary>The largest request body in bytes, as it is sent: 1 MiB. Beyond it the answer is 413.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>The largest request body in bytes after its decompression: 4 MiB. Beyond it the answer is 413.</summary>
    public int MaxDecompressedBodySize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// How deep objects and lists may lie in each other in a request's JSON, the request's own object included: 64. Beyond it the answer is 400.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Whether single answers are compressed for clients that take it, with Brotli or gzip: yes. Streams never are.</summary>
    public bool CompressResponses { get; set; } = true;

    /// <summary>The smallest answer in bytes for which compression is worth its time: 2 KiB.</summary>
    public int MinCompressedSize { get; set; } = 2 * 1024;

    /// <summary>Which batches are taken: none.</summary>
    public AllowedBatching Batching { get; set; }

    /// <summary>How many operations a batch may have in all: 10. Beyond it the answer is 400.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// How often a stream of JSON lines gets an empty line while nothing happens, so that nothing between takes the connection for dead: 12 s.
    /// <see cref="Timeout.InfiniteTimeSpan" /> for never.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);
}
