using System.Globalization;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>
/// The address of a response, as far as the path of its file contains it: <c>releases/5/dates.json</c>, <c>016-get-releases_5_dates.json</c>. Some responses
/// don't name what they belong to, because their address does.
/// </summary>
internal sealed record ImportAddress
{
    private const int KeyLength = 36;

    private static readonly (string Name, ImportRelation Relation)[] s_relations =
    [
        ("followers", ImportRelation.Followers),
        ("subscribers", ImportRelation.Followers),
        ("following", ImportRelation.Following),
        ("subscriptions", ImportRelation.Following),
        ("hypes", ImportRelation.Hypes),
        ("community", ImportRelation.Posts),
        ("calendar", ImportRelation.Calendar),
    ];

    /// <summary>The key of the release whose dates, sources or comments the response lists.</summary>
    public int? ReleaseId { get; private init; }

    /// <summary>The key of the conversation whose messages the response lists.</summary>
    public Guid? ConversationId { get; private init; }

    /// <summary>The key of the track whose numbers the response contains.</summary>
    public Guid? AnalyticsTrackId { get; private init; }

    /// <summary>The key of the post whose numbers the response contains.</summary>
    public Guid? AnalyticsPostId { get; private init; }

    /// <summary>The key of the user whose numbers the response contains.</summary>
    public Guid? AnalyticsUserId { get; private init; }

    /// <summary>The key of the user whose followers or followed users the response lists.</summary>
    public Guid? UserId { get; private init; }

    /// <summary>The username of the publisher whose followers, followed users, hyped releases, posts or calendar the response lists.</summary>
    public string? Username { get; private init; }

    /// <summary>What the response lists of the user.</summary>
    public ImportRelation Relation { get; private init; }

    /// <summary>Reads the address in the path of a file, in which any character that is no letter or digit may separate the segments.</summary>
    public static ImportAddress Of(string file)
    {
        var path = Uri.UnescapeDataString(file);
        var (username, listed) = OfPublisher(path);
        var user = Key(path, "users");
        return new ImportAddress
        {
            ReleaseId = Number(path, "releases"),
            ConversationId = Key(path, "conversations"),
            AnalyticsTrackId = After(path, "analytics") is { } analytics ? Key(analytics, "tracks") : null,
            AnalyticsPostId = After(path, "analytics") is { } counts ? Key(counts, "posts") : null,
            AnalyticsUserId = After(path, "analytics") is { } numbers ? Key(numbers, "users") : null,
            UserId = user,
            Username = username,
            Relation = username is not null ? listed : RelationOf(path),
        };
    }

    private static ImportRelation RelationOf(string path) => s_relations.FirstOrDefault(relation => After(path, relation.Name) is not null).Relation;

    private static (string? Username, ImportRelation Relation) OfPublisher(string path)
    {
        if (After(path, "publishers") is not { } rest)
        {
            return default;
        }
        foreach (var (name, relation) in s_relations)
        {
            var end = rest.LastIndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (end > 1 && After(rest[(end - 1)..], name) is not null)
            {
                return (rest[..(end - 1)], relation);
            }
        }

        return default;
    }

    private static int? Number(string path, string segment)
    {
        if (After(path, segment) is not { } rest)
        {
            return null;
        }
        var length = rest.TakeWhile(char.IsAsciiDigit).Count();
        var isWhole = length == rest.Length || !char.IsAsciiLetter(rest[length]);
        return isWhole && int.TryParse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }

    private static Guid? Key(string path, string segment) =>
        After(path, segment) is { Length: >= KeyLength } rest && Guid.TryParseExact(rest[..KeyLength], "D", out var key) ? key : null;

    /// <summary>Returns what follows a segment and its separator, empty at the end of the path, or null if the path doesn't contain the segment.</summary>
    private static string? After(string path, string segment)
    {
        for (var start = 0; (start = path.IndexOf(segment, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
        {
            var end = start + segment.Length;
            var isSegment = (start == 0 || !char.IsAsciiLetterOrDigit(path[start - 1])) && (end == path.Length || !char.IsAsciiLetterOrDigit(path[end]));
            if (isSegment)
            {
                return end == path.Length ? "" : path[(end + 1)..];
            }
        }

        return null;
    }
}
