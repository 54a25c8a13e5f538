using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Decoding;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>The pictures and sounds of the sample data: small generated files within this assembly. Many rows share a file.</summary>
public static class SampleMedia
{
    /// <summary>The start of the address of each file, below the address of the server.</summary>
    public const string Folder = "sample-media/";

    private const int CoverCount = 32;
    private const int PortraitCount = 24;
    private const int PictureCount = 6;
    private const int SoundCount = 10;

    private static readonly string[] s_categories = ["games", "video", "books", "music"];

    private static readonly FrozenSet<string> s_paths = typeof(SampleMedia)
        .Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(static name => name[Folder.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    // Only seeding needs them, and they take a moment to read.
    private static readonly Lazy<FrozenDictionary<string, SampleFile>> s_files = new(static () =>
        s_paths.Select(Read).ToFrozenDictionary(static file => file.Path, StringComparer.Ordinal)
    );

    /// <summary>The paths of the files below <see cref="Folder" />, such as <c>covers/07.webp</c>.</summary>
    public static IEnumerable<string> Paths => s_paths;

    /// <summary>The files, in the order of their paths.</summary>
    internal static IEnumerable<SampleFile> Files => s_files.Value.Values.OrderBy(static file => file.Path, StringComparer.Ordinal);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The path below <see cref="Folder" />.</param>
    /// <returns>The content, or null if there is no such file.</returns>
    public static Stream? Open(string path) => s_paths.Contains(path) ? typeof(SampleMedia).Assembly.GetManifestResourceStream(Folder + path) : null;

    internal static SampleFile Cover(int number) => File("covers", number, CoverCount, "webp");

    internal static SampleFile Portrait(int number) => File("portraits", number, PortraitCount, "webp");

    internal static SampleFile Thumbnail(int category, int number) => File($"{s_categories[category]}-small", number, PictureCount, "webp");

    internal static SampleFile Banner(int category, int number) => File($"{s_categories[category]}-wide", number, PictureCount, "webp");

    internal static SampleFile Recording(int number) => File("recordings", number, SoundCount, "mp3");

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
            Width = file.Width,
            Height = file.Height,
            DurationMilliseconds = file.DurationMilliseconds,
            StoreKey = file.StoreKey,
            ContentHash = file.Hash,
            IsPublic = true,
            CreatedAt = moment,
        };

    private static SampleFile File(string folder, int number, int count, string extension)
    {
        // Neighbours have different files.
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{number * 7L % count:00}.{extension}");
        return s_files.Value[path];
    }

    private static SampleFile Read(string path)
    {
        using var content = Open(path)!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        var format = FileSignatures.Detect(bytes);
        var (width, height) = format.Kind == MediaKind.Image ? ImageDecoder.SizeOf(bytes) : ((int?)null, (int?)null);
        var duration = format.Kind == MediaKind.Audio ? RecordingReader.Read(new MemoryStream(bytes), format).Duration : (TimeSpan?)null;
        return new SampleFile(
            path,
            format.Extension,
            format.ContentType,
            bytes.Length,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            width,
            height,
            duration is { } time ? (long)Math.Round(time.TotalMilliseconds) : null
        );
    }
}
