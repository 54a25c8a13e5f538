namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The changes to a source of a release. Omitted fields stay unchanged.</summary>
/// <param name="ReleaseSourceId">The ID of the source.</param>
/// <param name="Kind">The kind of page.</param>
/// <param name="Title">The title of the link, such as `Trailer`, at most 255 characters. Null removes it.</param>
/// <param name="Url">The URL, at most 255 characters. It must be unique in the release.</param>
public sealed record UpdateReleaseSourceInput(
    [property: ID<ReleaseSource>] int ReleaseSourceId,
    Optional<ReleaseSourceKind?> Kind,
    Optional<string?> Title,
    Optional<Uri> Url
);
