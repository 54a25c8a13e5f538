using TagLib;

namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>Reads the duration of recordings, and the size of the pictures of videos, from their headers.</summary>
internal static class RecordingReader
{
    private const int Id3HeaderLength = 10;

    /// <summary>The number of bytes that may be read from a file. Headers with large embedded pictures fit into it.</summary>
    private const long MaxRead = 24 * 1024 * 1024;

    /// <summary>Reads the facts of a recording or a video, and closes it.</summary>
    /// <exception cref="MediaContentException">The file is damaged, incomplete or not of the format.</exception>
    public static RecordingFacts Read(Stream recording, MediaFormat format)
    {
        var name = format.Extension.ToUpperInvariant();
        try
        {
            using var content = new BudgetedStream(recording, MaxRead);
            RequireSmallTag(content);
            using var file = TagLib.File.Create(new Abstraction(content, format), MimeType(format), ReadStyle.Average);
            var properties = file.Properties;
            if (file.PossiblyCorrupt || properties is null || properties.Duration <= TimeSpan.Zero)
            {
                throw DataErrors.RecordingUnreadable(name, cause: null);
            }
            var hasVideo = properties.MediaTypes.HasFlag(MediaTypes.Video) && properties.VideoWidth > 0;
            return new RecordingFacts(
                FormatOf(format, hasVideo),
                properties.Duration,
                hasVideo ? properties.VideoWidth : null,
                hasVideo ? properties.VideoHeight : null
            );
        }
        catch (Exception exception) when (exception is not (MediaContentException or OutOfMemoryException))
        {
            // The library reports damaged files by exceptions of many kinds.
            throw DataErrors.RecordingUnreadable(name, exception);
        }
    }

    /// <summary>Refuses files whose tag would take more memory than a recording should need (ID3v2, section 3.1).</summary>
    private static void RequireSmallTag(BudgetedStream content)
    {
        Span<byte> head = stackalloc byte[Id3HeaderLength];
        var read = content.ReadAtLeast(head, Id3HeaderLength, throwOnEndOfStream: false);
        content.Position = 0;
        if (read == Id3HeaderLength && head.StartsWith("ID3"u8) && ((head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]) > MaxRead / 2)
        {
            throw DataErrors.RecordingUnreadable("MP3", cause: null);
        }
    }

    private static MediaFormat FormatOf(MediaFormat format, bool hasVideo) =>
        (format.Extension, hasVideo) switch
        {
            ("mp4", false) => MediaFormat.Mp4Audio,
            ("webm", false) => MediaFormat.WebMAudio,
            ("ogg", true) => MediaFormat.OggVideo,
            ("m4a", true) => MediaFormat.Mp4,
            _ => format,
        };

    /// <summary>Returns the name by which the library knows a format.</summary>
    private static string MimeType(MediaFormat format) =>
        format.Extension switch
        {
            "mp3" => "taglib/mp3",
            "aac" => "taglib/aac",
            "flac" => "taglib/flac",
            "ogg" => "taglib/ogg",
            "wav" => "taglib/wav",
            "aiff" => "taglib/aiff",
            "webm" => "taglib/webm",
            "mkv" => "taglib/mkv",
            "mov" => "taglib/mov",
            _ => "taglib/mp4",
        };

    private sealed class Abstraction(Stream content, MediaFormat format) : TagLib.File.IFileAbstraction
    {
        public string Name => $"file.{format.Extension}";

        public Stream ReadStream => content;

        public Stream WriteStream => throw new NotSupportedException();

        public void CloseStream(Stream stream)
        {
            // The reader opens the stream again and again; its owner closes it.
        }
    }
}
