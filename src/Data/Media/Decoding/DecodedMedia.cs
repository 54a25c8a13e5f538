namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>A checked file, ready to be stored, with its copies. On disposal, files that were derived from the uploaded one are deleted.</summary>
public sealed class DecodedMedia : IDisposable
{
    private readonly List<string> _derived = [];

    internal DecodedMedia(MediaFormat format, string path) => (Format, Path) = (format, path);

    /// <summary>The format.</summary>
    public MediaFormat Format { get; internal set; }

    /// <summary>The path of the content: that of the uploaded file, or of a cleaned copy.</summary>
    public string Path { get; internal set; }

    /// <summary>The size of the content in bytes.</summary>
    public long Length { get; internal set; }

    /// <summary>The SHA-256 hash of the content, in lower-case hexadecimal digits.</summary>
    public string Hash { get; internal set; } = null!;

    /// <summary>The width in pixels, or null if the content has no picture.</summary>
    public int? Width { get; internal set; }

    /// <summary>The height in pixels, or null if the content has no picture.</summary>
    public int? Height { get; internal set; }

    /// <summary>The duration, or null if the content has none.</summary>
    public TimeSpan? Duration { get; internal set; }

    /// <summary>The paths of the copies of an image. Empty for other content.</summary>
    public IReadOnlyDictionary<ImageSize, string> Copies { get; internal set; } = new Dictionary<ImageSize, string>();

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var path in _derived)
        {
            File.Delete(path);
        }
    }

    internal string Derive(string path)
    {
        _derived.Add(path);
        return path;
    }
}
