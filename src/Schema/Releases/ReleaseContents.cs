using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Validates the matches and tracklists of releases.</summary>
internal static class ReleaseContents
{
    private const int MaximumMatches = 100;
    private const int MaximumGames = 100;
    private const int MaximumScore = 1000;
    private const int MaximumTracks = 200;

    private static readonly TimeSpan s_maximumDuration = TimeSpan.FromHours(24);

    /// <summary>Returns the matches that the inputs describe, without their release.</summary>
    public static List<Match> Matches(IReadOnlyList<MatchInput> inputs, InputValidation validation)
    {
        validation.Count(inputs, "input.matches", MaximumMatches);
        return [.. inputs.Take(MaximumMatches).Select((input, index) => MatchOf(input, index, validation))];
    }

    /// <summary>Returns the tracklist that the inputs describe, without its release.</summary>
    public static List<TracklistEntry> Tracklist(IReadOnlyList<TracklistEntryInput> inputs, InputValidation validation)
    {
        validation.Count(inputs, "input.tracklist", MaximumTracks);
        return
        [
            .. inputs
                .Take(MaximumTracks)
                .Select(
                    (input, index) =>
                    {
                        if (input.Duration is { } duration && (duration < TimeSpan.Zero || duration > s_maximumDuration))
                        {
                            validation.Add(DomainErrors.DurationOutOfRange($"input.tracklist[{index}].duration", (int)s_maximumDuration.TotalHours));
                        }
                        return new TracklistEntry
                        {
                            Position = index + 1,
                            Title = validation.Line(input.Title, $"input.tracklist[{index}].title", TextLimits.Title),
                            DurationMilliseconds = (long?)input.Duration?.TotalMilliseconds,
                            TrackId = input.TrackId,
                        };
                    }
                ),
        ];
    }

    /// <summary>Adds matches and a tracklist, which must be valid, to a release that has none.</summary>
    /// <exception cref="NotFoundException">A track does not exist, or the viewer may not see it.</exception>
    public static async Task AddContentsAsync(
        this SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        int releaseId,
        IReadOnlyList<MatchInput> matches,
        IReadOnlyList<TracklistEntryInput> tracklist,
        CancellationToken cancellationToken
    )
    {
        foreach (var match in Matches(matches, new InputValidation()))
        {
            match.ReleaseId = releaseId;
            db.Add(match);
        }
        var entries = Tracklist(tracklist, new InputValidation());
        await catalog.RequireTracksAsync(db, viewer, entries, cancellationToken);
        foreach (var entry in entries)
        {
            entry.ReleaseId = releaseId;
            db.Add(entry);
        }
    }

    /// <summary>Removes the matches or the tracklist of a release, before others are added.</summary>
    public static async Task RemoveAsync(QpletDbContext db, int releaseId, bool matches, bool tracklist, CancellationToken cancellationToken)
    {
        if (matches)
        {
            await db.ReleaseMatches.Where(match => match.ReleaseId == releaseId).ExecuteDeleteAsync(cancellationToken);
        }
        if (tracklist)
        {
            await db.TracklistEntries.Where(entry => entry.ReleaseId == releaseId).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static async Task RequireTracksAsync(
        this SubjectCatalog catalog,
        QpletDbContext db,
        Viewer viewer,
        IReadOnlyList<TracklistEntry> tracklist,
        CancellationToken cancellationToken
    )
    {
        var ids = tracklist.Select(entry => entry.TrackId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }
        var found = await catalog
            .Visible.Listed<Track>(db, viewer)
            .Where(track => ids.Contains(track.Id))
            .Select(track => track.Id)
            .ToHashSetAsync(cancellationToken);
        if (tracklist.FirstOrDefault(entry => entry.TrackId is { } id && !found.Contains(id)) is { } missing)
        {
            throw DomainErrors.NotFound(nameof(Track), missing.TrackId!.Value, $"input.tracklist[{missing.Position - 1}].trackId");
        }
    }

    private static Match MatchOf(MatchInput input, int index, InputValidation validation)
    {
        var field = $"input.matches[{index}]";
        var match = new Match
        {
            Position = index,
            League = validation.Line(input.League, $"{field}.league", TextLimits.Title),
            Series = validation.OptionalLine(input.Series, $"{field}.series", TextLimits.Title),
            Games = Number(input.Games, $"{field}.games", 1, MaximumGames, validation),
        };
        if (input.Teams.Count != 2)
        {
            validation.Add(DomainErrors.NotTwoTeams($"{field}.teams"));
            return match;
        }
        var teams = input.Teams.Select((team, place) => TeamOf(team, $"{field}.teams[{place}]", validation)).ToArray();
        (match.FirstName, match.FirstAcronym, match.FirstLocation, match.FirstScore) = teams[0];
        (match.SecondName, match.SecondAcronym, match.SecondLocation, match.SecondScore) = teams[1];
        match.Winner =
            input.Teams[0].IsWinner ? 1
            : input.Teams[1].IsWinner ? 2
            : null;
        validation.Require(input.Teams.Count(static team => team.IsWinner) < 2, () => DomainErrors.TwoWinners($"{field}.teams"));
        return match;
    }

    private static (string Name, string? Acronym, string? Location, int? Score) TeamOf(MatchTeamInput input, string field, InputValidation validation) =>
        (
            validation.Line(input.Name, $"{field}.name", TextLimits.Title),
            validation.OptionalLine(input.Acronym, $"{field}.acronym", TextLimits.TeamAcronym),
            validation.OptionalLine(input.Location, $"{field}.location", TextLimits.TeamLocation),
            Number(input.Score, $"{field}.score", 0, MaximumScore, validation)
        );

    private static int? Number(int? value, string field, int minimum, int maximum, InputValidation validation)
    {
        if (value is { } number && (number < minimum || number > maximum))
        {
            validation.Add(DomainErrors.NumberOutOfRange(field, minimum, maximum));
        }
        return value;
    }
}
