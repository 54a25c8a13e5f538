using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>A kind of sample release.</summary>
/// <param name="Code">The code of the subcategory.</param>
/// <param name="Action">The code of the action, such as <c>play</c>.</param>
/// <param name="Category">The number of the category: its publishers are those whose number leaves this remainder.</param>
internal sealed record SampleReleaseKind(string Code, string Action, int Category)
{
    /// <summary>The number of categories.</summary>
    public const int Categories = 4;

    public const int Games = 0;
    public const int Video = 1;
    public const int Books = 2;
    public const int Music = 3;

    private static readonly SampleReleaseKind[] s_kinds =
    [
        new("game", "play", Games),
        new("movie", "watch", Video),
        new("novel", "read", Books),
        new("album", "listen", Music),
        new("game", "play", Games),
        new("series", "watch", Video),
        new("manga", "read", Books),
        new("single", "listen", Music),
        new("dlc", "play", Games),
        new("anime", "watch", Video),
        new("bd", "read", Books),
        new("album", "listen", Music),
        new("concert", "book", Music),
    ];

    private static readonly SampleReleaseKind s_match = new("esport", "watch", Games);

    /// <summary>The keys of the platforms on which releases of the kind come out.</summary>
    public IReadOnlyList<int> Platforms { get; } =
    [
        .. Enumerable
            .Range(0, ReferenceData.Platforms.Count)
            .Where(number => ReferenceData.Platforms[number].Subcategories.Contains(Code))
            .Select(ReferenceData.PlatformKey),
    ];

    /// <summary>Returns the kind of a release. Every second additional content is a match instead.</summary>
    public static SampleReleaseKind Of(int release) =>
        s_kinds[release % s_kinds.Length] is { Code: "dlc" } && release / s_kinds.Length % 2 == 1 ? s_match : s_kinds[release % s_kinds.Length];
}
