using System.Globalization;

namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>The keys of content in a store.</summary>
public static class MediaKeys
{
    private const char SizeSeparator = '@';

    /// <summary>Returns the key of the content of an uploaded file.</summary>
    public static string Of(Guid assetId)
    {
        // The last digits are random, so the files are spread evenly over 256 folders.
        var id = assetId.ToString("N", CultureInfo.InvariantCulture);
        return $"{id[^2..]}/{id}";
    }

    /// <summary>Returns the key of a smaller copy of an image.</summary>
    public static string Of(string key, ImageSize size) => $"{key}{SizeSeparator}{size.ToString().ToLowerInvariant()}";

    /// <summary>Returns the key of an image from the key of one of its copies, and any other key as it is.</summary>
    public static string OriginalOf(string key) => key.IndexOf(SizeSeparator, StringComparison.Ordinal) is var end and >= 0 ? key[..end] : key;

    /// <summary>Rejects keys that do not denote a place within a store.</summary>
    /// <exception cref="ArgumentException">The key is not valid.</exception>
    internal static void Check(string key)
    {
        if (key.Length == 0 || key[0] == '/' || key.Contains("..", StringComparison.Ordinal) || !key.All(IsAllowed))
        {
            throw DataErrors.InvalidMediaKey(key);
        }
    }

    private static bool IsAllowed(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '/' or SizeSeparator;
}
