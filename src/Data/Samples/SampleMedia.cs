using System.Collections.Frozen;
using System.Globalization;
using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>The pictures and sounds of the sample data: small generated files within this assembly. Many rows share a file.</summary>
public static class SampleMedia
{
    /// <summary>The start of the address of each file, below the address of the server.</summary>
    public const string Folder = "sample-media/";

    private const int Covers = 32;
    private const int Portraits = 24;
    private const int Pictures = 6;
    private const int Sounds = 10;

    private static readonly string[] s_categories = ["games", "video", "books", "music"];

    /// <summary>The sizes of the files in bytes, by their paths below <see cref="Folder" />.</summary>
    private static readonly FrozenDictionary<string, long> s_sizes = ReadSizes();

    /// <summary>The paths of the files below <see cref="Folder" />, such as <c>covers/07.webp</c>.</summary>
    public static IEnumerable<string> Paths => s_sizes.Keys;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path below <see cref="Folder" />.</param>
    /// <returns>The content, or null if there is no such file.</returns>
    public static Stream? Open(string path) => s_sizes.ContainsKey(path) ? typeof(SampleMedia).Assembly.GetManifestResourceStream(Folder + path) : null;

    internal static SampleFile Cover(int number) => File("covers", number, Covers, "webp", "image/webp");

    internal static SampleFile Portrait(int number) => File("portraits", number, Portraits, "webp", "image/webp");

    internal static SampleFile Thumbnail(int category, int number) => File($"{s_categories[category]}-small", number, Pictures, "webp", "image/webp");

    internal static SampleFile Banner(int category, int number) => File($"{s_categories[category]}-wide", number, Pictures, "webp", "image/webp");

    internal static SampleFile Recording(int number) => File("recordings", number, Sounds, "mp3", "audio/mpeg");

    /// <summary>Returns the row of a file of a user.</summary>
    internal static MediaAsset Asset(this SampleFile file, Guid id, Guid owner, MediaKind kind, string name, DateTime moment) =>
        new()
        {
            Id = id,
            OwnerId = owner,
            Kind = kind,
            FileName = $"{name}.{file.Extension}",
            Extension = file.Extension,
            ContentType = file.ContentType,
            Size = file.Size,
            Url = file.Url,
            IsPublic = true,
            CreatedAt = moment,
        };

    private static SampleFile File(string folder, int number, int count, string extension, string contentType)
    {
        // Neighbours have different files.
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{number * 7L % count:00}.{extension}");
        return new SampleFile(Folder + path, extension, contentType, s_sizes[path]);
    }

    private static FrozenDictionary<string, long> ReadSizes()
    {
        var assembly = typeof(SampleMedia).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(
                static name => name[Folder.Length..],
                name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    return stream.Length;
                },
                StringComparer.Ordinal
            );
    }
}
