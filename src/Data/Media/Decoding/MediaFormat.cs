namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>The format of a file.</summary>
/// <param name="Kind">The kind of content.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Extension">The usual extension, without the dot. Empty if the format says nothing about it.</param>
public sealed record MediaFormat(MediaKind Kind, string ContentType, string Extension)
{
    /// <summary>The media type of the copies of images.</summary>
    public const string CopyContentType = "image/webp";

    /// <summary>Any bytes.</summary>
    public static MediaFormat Binary { get; } = new(MediaKind.File, "application/octet-stream", "");

    /// <summary>A text in UTF-8.</summary>
    public static MediaFormat Text { get; } = new(MediaKind.File, "text/plain; charset=utf-8", "");

    internal static MediaFormat Jpeg { get; } = new(MediaKind.Image, "image/jpeg", "jpg");

    internal static MediaFormat Png { get; } = new(MediaKind.Image, "image/png", "png");

    internal static MediaFormat Gif { get; } = new(MediaKind.Image, "image/gif", "gif");

    internal static MediaFormat WebP { get; } = new(MediaKind.Image, CopyContentType, "webp");

    internal static MediaFormat Avif { get; } = new(MediaKind.Image, "image/avif", "avif");

    internal static MediaFormat Mp3 { get; } = new(MediaKind.Audio, "audio/mpeg", "mp3");

    internal static MediaFormat Aac { get; } = new(MediaKind.Audio, "audio/aac", "aac");

    internal static MediaFormat Flac { get; } = new(MediaKind.Audio, "audio/flac", "flac");

    internal static MediaFormat Ogg { get; } = new(MediaKind.Audio, "audio/ogg", "ogg");

    internal static MediaFormat OggVideo { get; } = new(MediaKind.Video, "video/ogg", "ogv");

    internal static MediaFormat Wave { get; } = new(MediaKind.Audio, "audio/wav", "wav");

    internal static MediaFormat Aiff { get; } = new(MediaKind.Audio, "audio/aiff", "aiff");

    internal static MediaFormat Mp4Audio { get; } = new(MediaKind.Audio, "audio/mp4", "m4a");

    internal static MediaFormat Mp4 { get; } = new(MediaKind.Video, "video/mp4", "mp4");

    internal static MediaFormat QuickTime { get; } = new(MediaKind.Video, "video/quicktime", "mov");

    internal static MediaFormat WebM { get; } = new(MediaKind.Video, "video/webm", "webm");

    internal static MediaFormat WebMAudio { get; } = new(MediaKind.Audio, "audio/webm", "webm");

    internal static MediaFormat Matroska { get; } = new(MediaKind.Video, "video/x-matroska", "mkv");

    internal static MediaFormat Pdf { get; } = new(MediaKind.File, "application/pdf", "pdf");

    internal static MediaFormat Zip { get; } = new(MediaKind.File, "application/zip", "");
}
