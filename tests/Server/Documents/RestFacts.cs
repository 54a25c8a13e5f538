using System.Globalization;
using System.Text.Json;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>
/// Compares an example answer of one of the REST APIs with the answer of the route here: where each fact is found, and which are not the same.
/// </summary>
internal static class RestFacts
{
    /// <summary>The members that are objects there, and whose members are beside those of the object here.</summary>
    private static readonly HashSet<string> s_groups = ["statistics", "analytics", "links"];

    /// <summary>The kinds of the objects in members.</summary>
    private static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["all"] = "date",
        ["soonest"] = "date",
        ["author"] = "user",
        ["owner"] = "user",
        ["participants"] = "user",
        ["cover"] = "file",
        ["media_asset"] = "file",
        ["attachments"] = "file",
        ["genres"] = "genre",
        ["tracks"] = "track",
        ["responses"] = "response",
        ["messages"] = "message",
        ["latest_message"] = "message",
    };

    /// <summary>Where facts are that have another path here, by the kind of the object and the member.</summary>
    private static readonly Dictionary<string, string> s_paths = new(StringComparer.Ordinal)
    {
        ["release.subcategory"] = "subcategory.code",
        ["release.soonest"] = "soonest",
        ["release.all"] = "dates.nodes",
        ["date.date"] = "label",
        ["date.action"] = "action.libelle",
        ["date.country"] = "country.alpha2",
        ["comment.publisher"] = "publisher.username",
        ["comment.release"] = "release.id",
        ["comment.responses[]"] = "replies.nodes",
        ["comment.pin"] = "pin",
        ["response.publisher"] = "publisher.username",
        ["user.avatar_url"] = "avatar.url",
        ["publisher.socials"] = "socials.0.url",
        ["playlist.tracks"] = "tracks.nodes",
        ["conversation.participants"] = "participants.nodes",
        ["conversation.messages"] = "messages.nodes",
        ["feature.proposed_by"] = "proposed_by.username",
    };

    /// <summary>
    /// The facts that are here, but not the same: counts of rows that the import does not have, what depends on the caller, addresses of this service, and
    /// keys that collide there.
    /// </summary>
    private static readonly HashSet<string> s_others =
    [
        "user.is_subscribed",
        "user.tracks",
        "user.albums",
        "user.subscribers",
        "post.id",
        "post.likes",
        "post.comments",
        "comment.id",
        "comment.likes",
        "comment.dislikes",
        "response.id",
        "response.likes",
        "response.dislikes",
        "track.likes",
        "track.comments",
        "genre.tracks",
        "category.nb_subcategories",
        "playlist.id",
        "playlist.is_editable",
        "playlist.description", // Null in the examples. System playlists have one here.
        "event.id",
        "event.free_seats",
        "event.is_subscribed",
        "event.interested",
        "event.subscribed",
        "event.likes",
        "event.comments",
        "conversation.unread_count",
        "feature.upvotes",
        "release.likes",
        "release.hypes",
        "release.comments",
        "release.platforms",
        "release.countries",
        "release.url",
        "publisher.publications",
        "publisher.followers",
        "publisher.followings",
        "publisher.url",
        "userNumbers.subscriptions",
        "userNumbers.subscribers",
        "userNumbers.events",
        "userNumbers.tracks",
        "userNumbers.playlists",
        "userNumbers.albums",
        "participant.tracks",
        "participant.albums",
        "participant.subscribers",
        "albumNumbers.tracks",
        "albumNumbers.likes",
        "trackNumbers.likes",
        "trackNumbers.playlists",
        "postNumbers.likes",
        "postNumbers.comments",
    ];

    /// <summary>The facts of the examples that cannot be here.</summary>
    private static readonly HashSet<string> s_missing =
    [
        "release.countdown", // It counts to the soonest date, which has passed.
        "track.is_liked", // `reactions` has the viewer's reactions.
        "post.is_liked",
        "participant.email", // Its user alone sees it.
    ];

    /// <summary>Returns what differs.</summary>
    public static IReadOnlyList<string> Compare(string kind, JsonElement expected, JsonElement actual)
    {
        var differences = new List<string>();
        CompareValue(kind, kind, expected, actual, differences);
        return differences;
    }

    /// <summary>Returns the members of an example that are not here, whatever their values are.</summary>
    public static IReadOnlyList<string> MissingMembers(JsonElement expected, JsonElement actual)
    {
        var missing = new List<string>();
        foreach (var member in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out var found))
            {
                missing.Add(member.Name);
            }
            else if (member.Value.ValueKind == JsonValueKind.Object && found.ValueKind != JsonValueKind.Null)
            {
                missing.AddRange(MissingMembers(member.Value, found).Select(inner => $"{member.Name}.{inner}"));
            }
        }
        return missing;
    }

    private static void CompareValue(string kind, string path, JsonElement expected, JsonElement actual, List<string> differences)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Array:
                CompareList(kind, path, expected, actual, differences);
                break;
            case JsonValueKind.Object:
                foreach (var member in expected.EnumerateObject())
                {
                    CompareMember(kind, path, expected, member, actual, differences);
                }
                break;
            default:
                if (!IsSame(path, expected, actual))
                {
                    differences.Add($"{path}: {expected} is {actual}");
                }
                break;
        }
    }

    private static void CompareMember(string kind, string path, JsonElement whole, JsonProperty member, JsonElement actual, List<string> differences)
    {
        var name = $"{kind}.{member.Name}";
        if (s_missing.Contains(name))
        {
            return;
        }
        if (s_groups.Contains(member.Name) || (name == "release.dates" && member.Value.ValueKind == JsonValueKind.Object))
        {
            CompareValue(kind, path, member.Value, actual, differences);
            return;
        }
        if (member.Name == "state" && member.Value.ValueKind == JsonValueKind.Object)
        {
            CompareState(kind, path, whole, member.Value, actual, differences);
            return;
        }

        var isList = member.Value.ValueKind == JsonValueKind.Array;
        var target = s_paths.GetValueOrDefault(isList ? $"{name}[]" : name) ?? s_paths.GetValueOrDefault(name) ?? member.Name;
        if (Find(actual, target) is not { } found)
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                differences.Add($"{path}.{member.Name}: {member.Value} is not at {target} of {actual}");
            }
        }
        else if (!s_others.Contains(name))
        {
            CompareValue(s_kinds.GetValueOrDefault(member.Name, member.Name), $"{path}.{member.Name}", member.Value, found, differences);
        }
    }

    private static void CompareState(string kind, string path, JsonElement whole, JsonElement expected, JsonElement actual, List<string> differences)
    {
        if (kind != "release")
        {
            CompareValue(kind, path, expected, actual, differences);
            return;
        }
        // What has dates has the state of its dates: those of the examples have passed, whatever their state says.
        var hasDates = Find(whole, "dates.all") is { ValueKind: JsonValueKind.Array } dates && dates.GetArrayLength() > 0;
        var state = actual.GetProperty("state").GetString();
        var expectedState =
            hasDates ? state
            : expected.GetProperty("tba").GetBoolean() ? "TBA"
            : expected.GetProperty("passed").GetBoolean() ? "PASSED"
            : "UPCOMING";
        if (state != expectedState)
        {
            differences.Add($"{path}.state: {expected} is {state}");
        }
    }

    private static void CompareList(string kind, string path, JsonElement expected, JsonElement actual, List<string> differences)
    {
        if (actual.ValueKind != JsonValueKind.Array)
        {
            differences.Add($"{path}: {actual} is not a list");
            return;
        }
        var i = 0;
        foreach (var item in expected.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Null)
            {
                if (FindItem(item, actual, i) is not { } found)
                {
                    differences.Add($"{path}.{i}: {item} is not in {actual}");
                }
                else
                {
                    CompareValue(kind, $"{path}.{i}", item, found, differences);
                }
            }
            i++;
        }
    }

    private static JsonElement? FindItem(JsonElement expected, JsonElement list, int index)
    {
        foreach (var key in (string[])["id", "alpha2", "libelle", "username", "content", "comment", "name"])
        {
            if (Find(expected, key) is not { } value)
            {
                continue;
            }
            foreach (var item in list.EnumerateArray())
            {
                if (Find(item, key) is { } other && IsSame(key, value, other))
                {
                    return item;
                }
            }
        }
        return index < list.GetArrayLength() ? list[index] : null;
    }

    private static JsonElement? Find(JsonElement value, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                if (value.ValueKind != JsonValueKind.Array || index >= value.GetArrayLength())
                {
                    return null;
                }
                value = value[index];
            }
            else if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value))
            {
                return null;
            }
        }
        return value;
    }

    private static bool IsSame(string path, JsonElement expected, JsonElement actual)
    {
        var (left, right) = (Text(expected), Text(actual));
        if (path.EndsWith("_at", StringComparison.Ordinal) && left.Length > 0)
        {
            return MomentOf(left) == MomentOf(right);
        }
        if (path.EndsWith(".date", StringComparison.Ordinal) && left.Length >= 10)
        {
            return left[..10] == right[..Math.Min(10, right.Length)];
        }
        return left.Equals(right, StringComparison.OrdinalIgnoreCase)
            || (actual.ValueKind is JsonValueKind.True or JsonValueKind.False && left is "0" or "1" && right == (left == "1" ? "true" : "false"));
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array when value.GetArrayLength() == 0 => "",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.ToString().Trim(),
        };

    private static DateTimeOffset MomentOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
