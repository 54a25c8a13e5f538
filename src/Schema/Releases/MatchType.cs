namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A match of two teams.</summary>
[CacheControl(InheritMaxAge = true)]
[ObjectType<Match>]
[BindOnly(nameof(Match.League), nameof(Match.Series), nameof(Match.Games))]
public static class MatchType
{
    /// <summary>The two teams.</summary>
    [ListSize(AssumedSize = 2)]
    public static IReadOnlyList<MatchTeam> GetTeams(
        [Parent(
            nameof(Match.FirstName),
            nameof(Match.FirstAcronym),
            nameof(Match.FirstLocation),
            nameof(Match.FirstScore),
            nameof(Match.SecondName),
            nameof(Match.SecondAcronym),
            nameof(Match.SecondLocation),
            nameof(Match.SecondScore),
            nameof(Match.Winner)
        )]
            Match match
    ) =>
        [
            new(match.FirstName, match.FirstAcronym, match.FirstLocation, match.Winner == 1, match.FirstScore),
            new(match.SecondName, match.SecondAcronym, match.SecondLocation, match.Winner == 2, match.SecondScore),
        ];
}
