namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A fact about a release.</summary>
/// <param name="Key">What the fact is about, such as `director`; unique in the release, at most 64 characters.</param>
/// <param name="Value">The fact; at most 1000 characters.</param>
public sealed record ReleaseDetailInput(string Key, string Value);
