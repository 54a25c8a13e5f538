using System.Globalization;
using System.Text;
using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Data.Texts;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Turns the names that clients send for files into names that can be shown, and used to save the files.</summary>
internal static class FileNames
{
    private const string Unnamed = "file";
    private const int MaxExtension = 16;

    /// <summary>
    /// Returns the name and the extension of a file. Folders, control characters and invisible characters are removed. An image, a recording or a video has the
    /// extension of its format, whatever the sent name ends with.
    /// </summary>
    public static (string Name, string Extension) Of(string sent, MediaFormat format)
    {
        var name = Clean(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
        var dot = name.LastIndexOf('.');
        var (stem, ending) = dot > 0 ? (name[..dot], name[(dot + 1)..]) : (name.TrimStart('.'), "");
        var extension =
            format.Kind != MediaKind.File ? format.Extension
            : IsExtension(ending) ? ending.ToLowerInvariant()
            : format.Extension;
        if (format.Kind == MediaKind.File && extension.Length == 0 && ending.Length > 0)
        {
            stem = name;
        }
        var suffix = extension.Length == 0 ? "" : $".{extension}";
        return (Cut(stem.Length == 0 ? Unnamed : stem, TextLimits.Title - suffix.Length) + suffix, extension);
    }

    private static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);

        // Halves of surrogate pairs become U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator))
            {
                builder.Append(rune.ToString());
            }
        }
        return TextNormalization.ToFormC(builder.ToString()).Trim();
    }

    private static bool IsExtension(string text) => text.Length is > 0 and <= MaxExtension && text.All(char.IsAsciiLetterOrDigit);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
}
