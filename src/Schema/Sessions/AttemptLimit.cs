namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A limit of attempts of one kind at one target.</summary>
/// <param name="Key">The kind and the target; null if there is no target to count for.</param>
/// <param name="Count">The maximum number of attempts within the period.</param>
/// <param name="Period">The length of the period, which starts with the first attempt.</param>
public sealed record AttemptLimit(string? Key, int Count, TimeSpan Period);
