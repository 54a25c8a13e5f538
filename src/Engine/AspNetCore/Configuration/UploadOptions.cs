namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of file uploads by multipart requests.</summary>
public sealed class UploadOptions
{
    /// <summary>Whether multipart requests are accepted. Default: false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The maximum number of files in a request. Default: 10.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The maximum size of a file in bytes. Default: 16 MiB.</summary>
    public long MaxFileSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>The maximum total size of the files in a request in bytes. Default: 64 MiB.</summary>
    public long MaxTotalSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>The maximum size of the <c>map</c> field in bytes. Default: 16 KiB.</summary>
    public int MaxMapSize { get; set; } = 16 * 1024;

    /// <summary>
    /// The maximum size of a file that is kept in memory, in bytes. Default: 64 KiB. Larger files are stored in <see cref="TemporaryFolder" /> until the
    /// operation ends.
    /// </summary>
    public int MemoryThreshold { get; set; } = 64 * 1024;

    /// <summary>The folder for larger files. Default: the system's folder for temporary files.</summary>
    public string TemporaryFolder { get; set; } = Path.GetTempPath();
}
