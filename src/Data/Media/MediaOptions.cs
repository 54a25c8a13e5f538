namespace Qplet.GraphQL.Data.Media;

/// <summary>The options of files: where their content is stored, and how much of it (configuration section <c>Media</c>).</summary>
public sealed class MediaOptions
{
    /// <summary>Where the content of files and unfinished uploads are stored. Default: in <see cref="Folder" />.</summary>
    public MediaStoreKind Store { get; set; } = MediaStoreKind.Folder;

    /// <summary>The object store, if <see cref="Store" /> is S3.</summary>
    public S3Options S3 { get; set; } = new();

    /// <summary>
    /// The folder with the content of the files and with unfinished uploads. It is created if it does not exist. Several servers of one database must share it,
    /// unless <see cref="Store" /> is S3: then it has only the files that a server is working on. Default: <c>media</c> in the working directory.
    /// </summary>
    public string Folder { get; set; } = "media";

    /// <summary>The maximum size of a file in bytes. Default: 512 MiB.</summary>
    public long MaxFileSize { get; set; } = 512L * 1024 * 1024;

    /// <summary>The maximum size of an image in bytes. Default: 32 MiB.</summary>
    public long MaxImageSize { get; set; } = 32L * 1024 * 1024;

    /// <summary>The maximum number of pixels of an image, of all its frames together. Default: 50 million.</summary>
    public long MaxImagePixels { get; set; } = 50_000_000;

    /// <summary>The maximum size in bytes of the files of a user together. Default: 20 GiB.</summary>
    public long MaxBytesPerUser { get; set; } = 20L * 1024 * 1024 * 1024;

    /// <summary>The maximum number of files of a user. Default: 10,000.</summary>
    public int MaxFilesPerUser { get; set; } = 10_000;

    /// <summary>The maximum number of files that a user may upload within a day. Default: 500.</summary>
    public int MaxFilesPerDay { get; set; } = 500;

    /// <summary>The maximum number of files that the server decodes at the same time. Further ones wait. Default: 2.</summary>
    public int MaxConcurrentDecodings { get; set; } = 2;

    /// <summary>
    /// The time for which an unfinished upload is kept after its last byte, and content in the store after it has lost its file, before the server deletes it.
    /// Default: 1 day.
    /// </summary>
    public TimeSpan OrphanRetention { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The time for which the address of the content of a private file is valid. Default: 1 hour.</summary>
    public TimeSpan AddressLifetime { get; set; } = TimeSpan.FromHours(1);
}
