namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Where the news of a release come from.</summary>
/// <param name="Title">The name of the link, such as `Trailer`; at most 255 characters.</param>
/// <param name="Url">The address; at most 255 characters.</param>
public sealed record ReleaseSourceInput(string? Title, Uri Url);
