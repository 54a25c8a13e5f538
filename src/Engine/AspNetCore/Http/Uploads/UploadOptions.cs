namespace Qplet.GraphQL.AspNetCore;

/// <summary>Whether and how much clients may upload by multipart requests.</summary>
public sealed class UploadOptions
{
    /// <summary>Whether multipart requests are taken: no.</summary>
    public bool Enabled { get; set; }

    /// <summary>How many files a request may have: 10.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest file in bytes: 16 MiB.</summary>
    public long MaxFileSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>How many bytes the files of a request may have together: 64 MiB.</summary>
    public long MaxTotalSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest <c>map</c> in bytes: 16 KiB.</summary>
    public int MaxMapSize { get; set; } = 16 * 1024;

    /// <summary>
    /// Up to how many bytes a file is kept in memory: 64 KiB. Larger ones go to <see cref="TemporaryFolder" /> for as long as the operation runs.
    /// </summary>
    public int MemoryThreshold { get; set; } = 64 * 1024;

    /// <summary>Where larger files are kept: the system's folder for temporary files.</summary>
    public string TemporaryFolder { get; set; } = Path.GetTempPath();
}
