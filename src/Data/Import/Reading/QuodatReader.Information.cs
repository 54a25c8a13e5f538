using System.Text.Json;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <content>Reads the information about releases: matches, tracklists, details, and the releases that it recommends.</content>
internal sealed partial class QuodatReader
{
    private static readonly string[] s_parts = ["matches", "tracklists", "details"];

    /// <summary>Reads the information about a release, which only the address of the response names.</summary>
    public void Information(JsonElement element, int? release, ImportPlace place)
    {
        foreach (var name in (string[])["recommendations", "similars"])
        {
            foreach (var (item, at) in Items(element, name, place))
            {
                Release(item, at);
            }
        }

        if (!Array.Exists(s_parts, part => element.Member(part) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array }))
        {
            return;
        }
        if (release is not { } id)
        {
            set.Refuse(place, "release information", ImportErrors.NoRelease("release information"));
            return;
        }
        var information = set.Information.Observe(id, place, isWhole: true);
        information.ReleaseId = id;
        information.Take(ref information.Matches, Matches(element, place));
        information.Take(ref information.Tracklist, Tracklist(element, place));
        if (element.Object("details") is { } details)
        {
            information.Take(ref information.Details, Details(details, place.Member("details")));
        }
    }

    /// <summary>Returns the matches, which the source states as one object or as a list.</summary>
    private List<Match>? Matches(JsonElement element, ImportPlace place)
    {
        var at = place.Member("matches");
        return element.Object("matches") is { } single ? [.. MatchOf(single, at)]
            : element.Array("matches") is not null ? [.. Items(element, "matches", place).SelectMany(match => MatchOf(match.Item, match.At))]
            : null;
    }

    /// <summary>Returns a match without its release, or nothing if its league or a team is missing, which is reported.</summary>
    private IEnumerable<Match> MatchOf(JsonElement element, ImportPlace place)
    {
        var context = element.Object("context").GetValueOrDefault();
        var teams = element.Object("confrontation").GetValueOrDefault();
        var first = teams.Object("team_1").GetValueOrDefault();
        var second = teams.Object("team_2").GetValueOrDefault();
        if (context.Text("league") is not { } league || first.Text("name") is not { } firstName || second.Text("name") is not { } secondName)
        {
            set.Refuse(place, "matches", ImportErrors.NoTeams());
            return [];
        }
        var (hasFirstWon, hasSecondWon) = (first.Flag("winner") is true, second.Flag("winner") is true);
        if (hasFirstWon && hasSecondWon)
        {
            set.Remark(place, ImportErrors.TwoWinners());
        }
        return
        [
            new Match
            {
                League = set.Fit(league, TextLimits.Title, "league", place)!,
                Series = set.Fit(context.Text("serie"), TextLimits.Title, "serie", place),
                Games = context.Key("nb_games"),
                FirstName = set.Fit(firstName, TextLimits.Title, "name", place)!,
                FirstAcronym = set.Fit(first.Text("acronym"), TextLimits.TeamAcronym, "acronym", place),
                FirstLocation = set.Fit(first.Text("location"), TextLimits.TeamLocation, "location", place),
                FirstScore = first.Count("score"),
                SecondName = set.Fit(secondName, TextLimits.Title, "name", place)!,
                SecondAcronym = set.Fit(second.Text("acronym"), TextLimits.TeamAcronym, "acronym", place),
                SecondLocation = set.Fit(second.Text("location"), TextLimits.TeamLocation, "location", place),
                SecondScore = second.Count("score"),
                Winner =
                    hasFirstWon == hasSecondWon ? null
                    : hasFirstWon ? 1
                    : 2,
            },
        ];
    }

    /// <summary>Returns the entries of the tracklist with the positions of the source, or in the order of the list if those are missing or repeated.</summary>
    private List<TracklistEntry>? Tracklist(JsonElement element, ImportPlace place)
    {
        if (element.Array("tracklists") is null)
        {
            return null;
        }
        var entries = new List<TracklistEntry>();
        foreach (var (item, at) in Items(element, "tracklists", place))
        {
            if (set.Fit(item.Text("title"), TextLimits.Title, "title", at) is not { } title)
            {
                set.Refuse(at, "tracklist entries", ImportErrors.NoContent());
                continue;
            }
            entries.Add(
                new TracklistEntry
                {
                    Position = item.Key("position") ?? 0,
                    Title = title,
                    DurationMilliseconds = item.Count("duration"),
                }
            );
        }

        if (entries.Exists(static entry => entry.Position == 0) || entries.DistinctBy(static entry => entry.Position).Count() < entries.Count)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                entries[i].Position = i + 1;
            }
        }
        return entries;
    }
}
