using System.Text;
using System.Text.Unicode;

namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>Recognizes formats by the first bytes of files. The names of files do not matter.</summary>
public static class FileSignatures
{
    /// <summary>The number of bytes that are looked at.</summary>
    public const int Length = 4096;

    /// <summary>Returns the format of a file. The content of images, recordings and videos must then be decoded to be sure.</summary>
    /// <param name="head">The first <see cref="Length" /> bytes of the file, or all if it has less.</param>
    public static MediaFormat Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return MediaFormat.Jpeg;
        }
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return MediaFormat.Png;
        }
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return MediaFormat.Gif;
        }
        if (head.StartsWith("ID3"u8))
        {
            return MediaFormat.Mp3;
        }
        if (head.StartsWith("fLaC"u8))
        {
            return MediaFormat.Flac;
        }
        if (head.StartsWith("OggS"u8))
        {
            return MediaFormat.Ogg;
        }
        if (head.StartsWith("%PDF-"u8))
        {
            return MediaFormat.Pdf;
        }
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return MediaFormat.Zip;
        }
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
        {
            return head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) >= 0 ? MediaFormat.WebM : MediaFormat.Matroska;
        }
        return OfContainer(head) ?? OfFrame(head) ?? (IsText(head) ? MediaFormat.Text : MediaFormat.Binary);
    }

    private static MediaFormat? OfContainer(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
        {
            return null;
        }
        var type = head[8..12];
        if (head.StartsWith("RIFF"u8))
        {
            return type.SequenceEqual("WEBP"u8) ? MediaFormat.WebP
                : type.SequenceEqual("WAVE"u8) ? MediaFormat.Wave
                : null;
        }
        if (head.StartsWith("FORM"u8))
        {
            return type.SequenceEqual("AIFF"u8) || type.SequenceEqual("AIFC"u8) ? MediaFormat.Aiff : null;
        }
        return head[4..8].SequenceEqual("ftyp"u8) ? OfBrand(Encoding.ASCII.GetString(type)) : null;
    }

    /// <summary>Returns the format of a file of the ISO base media file format by its major brand.</summary>
    private static MediaFormat? OfBrand(string brand) =>
        brand switch
        {
            "avif" or "avis" => MediaFormat.Avif,
            "M4A " or "M4B " or "F4A " => MediaFormat.Mp4Audio,
            "qt  " => MediaFormat.QuickTime,
            "isom" or "iso2" or "iso3" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "dash" or "M4V " or "MSNV" or "f4v " => MediaFormat.Mp4,
            _ => null,
        };

    /// <summary>Returns the format of a stream of MPEG audio frames, which has no header of its own.</summary>
    private static MediaFormat? OfFrame(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || head[0] != 0xFF || (head[1] & 0xE0) != 0xE0)
        {
            return null;
        }
        var version = (head[1] >> 3) & 3;
        var layer = (head[1] >> 1) & 3;
        if (layer == 0)
        {
            return (head[1] & 0xF6) == 0xF0 ? MediaFormat.Aac : null;
        }
        var bitRate = head[2] >> 4;
        var sampleRate = (head[2] >> 2) & 3;
        return layer == 1 && version != 1 && bitRate is not (0 or 15) && sampleRate != 3 ? MediaFormat.Mp3 : null;
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        // The last character may be cut off.
        for (var cut = 0; cut < Math.Min(4, head.Length); cut++)
        {
            if (Utf8.IsValid(head[..^cut]))
            {
                return true;
            }
        }
        return false;
    }
}
