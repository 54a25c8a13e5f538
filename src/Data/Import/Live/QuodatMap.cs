using System.Text.Json;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>
/// The addresses of Quodat. No list contains all releases: they are found by the explore lists, the publications of publishers, and recommendations.
/// </summary>
/// <param name="username">The publisher to whom the API key belongs, or null to leave out the calendar.</param>
internal sealed class QuodatMap(string? username) : SourceMap
{
    private const string Included = "include=dates,sources,details";
    private const string Contents = "include=matches,tracklists";

    // The source returns a calendar by months.
    private const int CalendarMonths = 13;

    public override IEnumerable<SourceAddress> Roots(DateOnly today) =>
        [
            new("resources/categories?includes=subcategories", 0),
            new("resources/countries", 0),
            new("resources/actions", 0),
            new("resources/subcategories", 0),
            new("resources/platforms?includes=countries,subcategories&per_page=50", 0),
            new($"explore/focus?{Included}", 1),
            new($"explore/hypes?{Included}", 1),
            new($"explore/next-releases?{Included}", 1),
            new($"explore/spotlights?{Included}", 1),
            new("features", 2),
            .. username is null ? [] : Enumerable.Range(0, CalendarMonths).Select(month => Calendar(username, today.AddMonths(month))),
        ];

    private static SourceAddress Calendar(string username, DateOnly day) =>
        new(FormattableString.Invariant($"calendar?period=month&date={day:yyyy-MM}-01&per_page=50"), 5, "calendar")
        {
            Folder = $"publishers/{Uri.EscapeDataString(username)}/",
        };

    public override IEnumerable<SourceAddress> FollowUps(string address, JsonElement root)
    {
        if (address.StartsWith("resources/categories", StringComparison.Ordinal))
        {
            return Items(root)
                .SelectMany(category => category.Array("subcategories") is { } list ? (IEnumerable<JsonElement>)list.EnumerateArray() : [])
                .Select(subcategory => subcategory.Text("libelle"))
                .OfType<string>()
                .Select(code => new SourceAddress($"explore/tops?subcategorie={Uri.EscapeDataString(code)}&{Included}", 2, "explore/tops"));
        }
        return root.Member("data") is { } data ? Found(data) : [];
    }

    /// <summary>Returns the addresses of the releases and publishers anywhere in a response.</summary>
    private static IEnumerable<SourceAddress> Found(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Found);
        }
        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }
        var own = ImportShapes.Of(element) switch
        {
            ImportShape.Release when element.Key("id") is { } id => Release(id, element),
            ImportShape.Publisher when element.Text("username") is { } username => Publisher(Uri.EscapeDataString(username)),
            _ => [],
        };
        return own.Concat(element.EnumerateObject().SelectMany(member => Found(member.Value)));
    }

    private static IEnumerable<SourceAddress> Release(int id, JsonElement release)
    {
        if (!release.Has("statistics"))
        {
            yield return new(FormattableString.Invariant($"releases/{id}?{Included}"), 3, "releases/*");
        }
        if (release.Array("dates") is null && release.Object("dates")?.Array("all") is null)
        {
            yield return new(FormattableString.Invariant($"releases/{id}/dates?per_page=50"), 3, "releases/*/dates");
        }
        if (release.Array("sources") is null)
        {
            yield return new(FormattableString.Invariant($"releases/{id}/sources"), 4, "releases/*/sources");
        }
        yield return new(FormattableString.Invariant($"releases/{id}/comments?include=responses&per_page=50"), 6, "releases/*/comments");
        yield return new(FormattableString.Invariant($"releases/{id}/informations?include=recommendations,similars"), 7, "releases/*/informations");

        // Plans that include the recommendations need not include these, so they are requested separately.
        yield return new(FormattableString.Invariant($"releases/{id}/informations?{Contents}"), 8, $"releases/*/informations?{Contents}");
    }

    private static IEnumerable<SourceAddress> Publisher(string username) =>
        [
            new($"publishers/{username}?includes=statistics,links", 4, "publishers/*"),
            new($"publishers/{username}/publications?{Included}&per_page=50", 5, "publishers/*/publications"),
            new($"publishers/{username}/community?per_page=50", 6, "publishers/*/community"),
            new($"publishers/{username}/following?per_page=50", 6, "publishers/*/following"),
            new($"publishers/{username}/followers?per_page=50", 6, "publishers/*/followers"),
            new($"publishers/{username}/hypes?{Included}&per_page=50", 6, "publishers/*/hypes"),
        ];
}
