using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Schema.Import;

/// <summary>A saved response of one of the REST APIs.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Name">The API and the name of the file, such as <c>qplet/048-get-tracks_ID.json</c>.</param>
/// <param name="Kind">The kind of its objects, as the documentation calls it.</param>
/// <param name="Address">The path to import it under: that of the file, with keys in place of their names.</param>
internal sealed partial record SavedResponse(string Path, string Name, string Kind, string Address)
{
    /// <summary>The key in the addresses of responses that name what they belong to only there.</summary>
    public const string Key = "00000000-df85-4307-a069-68612c4471e1";

    private static readonly (string Numbers, string Kind)[] s_qplet =
    [
        ("001 006 087 117", "answer"),
        ("002", "registration"),
        ("007 008 102 122", "user"),
        ("019 020 023", "post"),
        ("024 025 028", "commentOnPost"),
        ("029 030", "album"),
        ("037 038 039 041", "playlist"),
        ("044 045 048", "track"),
        ("050", "file"),
        ("056 057 069 070", "genre"),
        ("058", "country"),
        ("078", "userNumbers"),
        ("080", "albumNumbers"),
        ("081", "trackNumbers"),
        ("082", "postNumbers"),
        ("083", "complaintType"),
        ("085", "complaint"),
        ("090", "contactRequest"),
        ("091 093 095 097", "conversation"),
        ("092 098", "searchHit"),
        ("105 109 116", "event"),
        ("121 124 125 126 127 128 129", "settings"),
    ];

    private static readonly (string Numbers, string Kind)[] s_quodat =
    [
        ("004", "action"),
        ("005", "category"),
        ("006", "country"),
        ("007", "platform"),
        ("008", "subcategory"),
        ("009 010 011 012 014 021 022 024 025 051 052", "release"),
        ("015 035 036 037 038", "comment"),
        ("016 027 028 029", "date"),
        ("018 047 049 050 054 055", "publisher"),
        ("019", "share"),
        ("020 031 032 033", "source"),
        ("023", "releaseReaction"),
        ("041 042 043 044", "response"),
        ("056 057 058", "publisherPost"),
        ("061", "calendarEntry"),
        ("063 065 067", "featureRequest"),
        ("064 066", "answer"),
    ];

    private static string Folder { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../../Data/Import/Responses"));

    /// <summary>Returns all saved responses. A file of unknown kind has the kind <c>?</c>, which no mapping knows.</summary>
    public static IEnumerable<SavedResponse> All() =>
        Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Of(System.IO.Path.GetRelativePath(Folder, path)));

    /// <summary>Returns the response of a name.</summary>
    public static SavedResponse Of(string name)
    {
        name = name.Replace('\\', '/');
        var number = name[(name.IndexOf('/') + 1)..][..3];
        var kinds = name.StartsWith("qplet/", StringComparison.Ordinal) ? s_qplet : s_quodat;
        var kind = Array.Find(kinds, entry => entry.Numbers.Contains(number, StringComparison.Ordinal)).Kind ?? "?";
        var address = Keys().Replace(name, $"_{Key}").Replace("_username_", "_somebody_", StringComparison.Ordinal);
        address = kind switch
        {
            "date" or "source" => $"releases/77/{address}",
            "calendarEntry" => "publishers/somebody/calendar.json",
            _ => address,
        };
        return new(System.IO.Path.Combine(Folder, name), name, kind, address);
    }

    private static string Here([CallerFilePath] string source = "") => System.IO.Path.GetDirectoryName(source)!;

    [GeneratedRegex("_ID(?![A-Za-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keys();
}
