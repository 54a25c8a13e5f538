namespace Qplet.GraphQL.Data.Samples;

/// <summary>A file of the sample data.</summary>
/// <param name="Path">The path below <see cref="SampleMedia.Folder" />.</param>
/// <param name="Extension">The extension, without the dot.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Hash">The SHA-256 hash of the content, in lower-case hexadecimal digits.</param>
/// <param name="Width">The width of a picture in pixels, or null for a sound.</param>
/// <param name="Height">The height of a picture in pixels, or null for a sound.</param>
/// <param name="DurationMilliseconds">The duration of a sound in milliseconds, or null for a picture.</param>
internal sealed record SampleFile(
    string Path,
    string Extension,
    string ContentType,
    long Size,
    string Hash,
    int? Width,
    int? Height,
    long? DurationMilliseconds
)
{
    /// <summary>The address, relative to that of the server.</summary>
    public string Url => SampleMedia.Folder + Path;

    /// <summary>The key of the content in the store.</summary>
    public string StoreKey => "samples/" + Path;
}
