namespace Qplet.GraphQL.Data.Search;

/// <summary>Tiers of a search that follow one another.</summary>
/// <param name="Tiers">The numbers of the tiers, in ascending order.</param>
/// <param name="IsMisspelled">Whether their entries match with typing errors.</param>
internal sealed record SearchTierGroup(IReadOnlyList<int> Tiers, bool IsMisspelled);
