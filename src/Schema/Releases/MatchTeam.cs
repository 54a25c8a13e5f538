namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A team of a match.</summary>
/// <param name="Name">The name.</param>
/// <param name="Acronym">The acronym, or null if it is not known.</param>
/// <param name="Location">The location, such as the code of a country, or null if it is not known.</param>
/// <param name="IsWinner">Whether the team has won the match. False while the match is not decided.</param>
/// <param name="Score">The number of games that the team has won, or null if it is not known.</param>
[CacheControl(InheritMaxAge = true)]
public sealed record MatchTeam(string Name, string? Acronym, string? Location, bool IsWinner, int? Score);
