namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A match that a release announces.</summary>
/// <param name="League">The name of the league, at most 255 characters.</param>
/// <param name="Series">The name of the series, such as a season, at most 255 characters.</param>
/// <param name="Games">The maximum number of games, from 1 to 100.</param>
/// <param name="Teams">The two teams. At most one of them can be the winner.</param>
public sealed record MatchInput(string League, string? Series, int? Games, IReadOnlyList<MatchTeamInput> Teams);

/// <summary>A team of a match.</summary>
/// <param name="Name">The name, at most 255 characters.</param>
/// <param name="Acronym">The acronym, at most 16 characters.</param>
/// <param name="Location">The location, such as the code of a country, at most 64 characters.</param>
/// <param name="IsWinner">Whether the team has won the match.</param>
/// <param name="Score">The number of games that the team has won, from 0 to 1000.</param>
public sealed record MatchTeamInput(string Name, string? Acronym, string? Location, bool IsWinner = false, int? Score = null);
