namespace Qplet.GraphQL.AspNetCore;

/// <summary>Whether and how much clients may upload by multipart requests.</summary>
public sealed class UploadOptions
{
    /// <summary>Whether multipart requests are accepted. Default: false; the server sets it.</summary>
    public bool Enabled { get; set; }

    /// <summary>The number of files that a request may have. Default: 10.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest file in bytes. Default: 16 MiB.</summary>
    public long MaxFileSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>The size in bytes of all files of a request together. Default: 64 MiB.</summary>
    public long MaxTotalSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest <c>map</c> field in bytes, which says where the files belong. Default: 16 KiB.</summary>
    public int MaxMapSize { get; set; } = 16 * 1024;

    /// <summary>
    /// The size in bytes up to which a file is kept in memory. A larger one is kept in <see cref="TemporaryFolder" /> while its operation runs. Default: 64
    /// KiB.
    /// </summary>
    public int MemoryThreshold { get; set; } = 64 * 1024;

    /// <summary>The folder for files above <see cref="MemoryThreshold" />. Default: the system's folder for temporary files.</summary>
    public string TemporaryFolder { get; set; } = Path.GetTempPath();
}
