using System.Text;
using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>What the server reads of the metadata of an upload: pairs of a key and a value in Base64, separated by commas.</summary>
/// <param name="Text">The metadata as it was sent, or null if there is none.</param>
/// <param name="FileName">The value of <c>filename</c>. Default: <c>upload</c>.</param>
/// <param name="IsPublic">Whether the value of <c>isPublic</c> is <c>true</c>. Default: false.</param>
internal sealed record UploadMetadata(string? Text, string FileName, bool IsPublic)
{
    private const string FileNameKey = "filename";
    private const string IsPublicKey = "isPublic";
    private const string DefaultFileName = "upload";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the metadata of a header.</summary>
    /// <exception cref="TusException">The metadata is not valid.</exception>
    public static UploadMetadata Parse(string text)
    {
        if (text.Length == 0)
        {
            return new(null, DefaultFileName, IsPublic: false);
        }
        if (text.Length > TextLimits.UploadMetadata)
        {
            throw UploadErrors.MetadataInvalid($"It must have at most {TextLimits.UploadMetadata} characters.");
        }
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split(' ');
            if (parts is [] or [""] || parts.Length > 2 || !values.TryAdd(parts[0], Decode(parts[0], parts.Length == 2 ? parts[1] : "")))
            {
                throw UploadErrors.MetadataInvalid("It must consist of pairs of a key and a value, separated by commas, and each key must be unique.");
            }
        }
        return new(text, FileNameOf(values), IsPublicOf(values));
    }

    private static string Decode(string key, string value)
    {
        // Other keys are only returned to the client, so they may have any value.
        if (key is not (FileNameKey or IsPublicKey))
        {
            return "";
        }
        try
        {
            return s_utf8.GetString(System.Convert.FromBase64String(value));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw UploadErrors.MetadataInvalid($"The value of `{key}` must be text in UTF-8, encoded in Base64.");
        }
    }

    private static string FileNameOf(Dictionary<string, string> values)
    {
        // Some clients send a path.
        var name = values.GetValueOrDefault(FileNameKey, "");
        name = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..].Trim();
        if (name.Length == 0)
        {
            return DefaultFileName;
        }
        return name.Length <= TextLimits.Title && !name.Any(char.IsControl)
            ? name
            : throw UploadErrors.MetadataInvalid(
                $"The value of `{FileNameKey}` must have at most {TextLimits.Title} characters, and none that controls devices."
            );
    }

    private static bool IsPublicOf(Dictionary<string, string> values) =>
        values.GetValueOrDefault(IsPublicKey, "false") switch
        {
            "true" or "" => true,
            "false" => false,
            _ => throw UploadErrors.MetadataInvalid($"The value of `{IsPublicKey}` must be `true` or `false`."),
        };
}
