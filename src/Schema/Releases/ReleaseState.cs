namespace Qplet.GraphQL.Schema.Releases;

/// <summary>How far a release is.</summary>
/// <param name="IsTba">Whether no date is known.</param>
/// <param name="HasPassed">Whether every date lies in the past.</param>
public sealed record ReleaseState(bool IsTba, bool HasPassed);
