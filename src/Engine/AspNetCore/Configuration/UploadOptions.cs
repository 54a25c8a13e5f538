namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of file uploads by multipart requests.</summary>
public sealed class UploadOptions
{
    /// <summary>Whether multipart requests are accepted. Default: false; the server sets it.</summary>
    public bool Enabled { get; set; }

    /// <summary>The maximum number of files that a request may have. Default: 10.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>
    /// The maximum number of multipart requests that this server handles at the same time, from the first byte until the operation ends. Further ones are
    /// rejected with 503 and <c>Retry-After</c>. Default: 64.
    /// </summary>
    public int MaxConcurrentRequests { get; set; } = 64;

    /// <summary>
    /// The maximum number of multipart requests that a client may have at the same time: those of a user, or of all anonymous callers of one address. Further
    /// ones are rejected with 429 and <c>Retry-After</c>. Default: 8.
    /// </summary>
    public int MaxConcurrentRequestsPerClient { get; set; } = 8;

    /// <summary>The maximum size of a file in bytes. Default: 512 MiB.</summary>
    public long MaxFileSize { get; set; } = 512 * 1024 * 1024;

    /// <summary>The size in bytes of all files of a request together. Default: 512 MiB.</summary>
    public long MaxTotalSize { get; set; } = 512 * 1024 * 1024;

    /// <summary>The maximum size of a <c>map</c> field in bytes, which contains the paths of the files in the variables. Default: 16 KiB.</summary>
    public int MaxMapSize { get; set; } = 16 * 1024;

    /// <summary>
    /// The size in bytes up to which a file is kept in memory. A larger one is kept in <see cref="TemporaryFolder" /> while its operation runs. Default: 64
    /// KiB.
    /// </summary>
    public int MemoryThreshold { get; set; } = 64 * 1024;

    /// <summary>The folder for files above <see cref="MemoryThreshold" />. Default: the system's folder for temporary files.</summary>
    public string TemporaryFolder { get; set; } = Path.GetTempPath();
}
