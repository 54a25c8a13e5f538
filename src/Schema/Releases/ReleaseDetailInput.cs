namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A fact about a release.</summary>
/// <param name="Key">The name of the fact, such as `director`, at most 64 characters. It must be unique in the release.</param>
/// <param name="Value">The value of the fact, at most 1000 characters.</param>
public sealed record ReleaseDetailInput(string Key, string Value);
