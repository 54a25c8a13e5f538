namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A source of the news about a release.</summary>
/// <param name="Title">The title of the link, such as `Trailer`, at most 255 characters.</param>
/// <param name="Url">The URL, at most 255 characters.</param>
/// <param name="Kind">The kind of page.</param>
public sealed record ReleaseSourceInput(string? Title, Uri Url, ReleaseSourceKind Kind = ReleaseSourceKind.Website);
