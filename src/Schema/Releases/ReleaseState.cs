namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The state of a release with respect to its dates.</summary>
/// <param name="IsTba">Whether no date is known.</param>
/// <param name="HasPassed">Whether all dates are in the past.</param>
public sealed record ReleaseState(bool IsTba, bool HasPassed);
