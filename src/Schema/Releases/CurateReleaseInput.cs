namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The marks of a release. Omitted marks stay as they are, and none can be null.</summary>
/// <param name="ReleaseId">The ID of the release.</param>
/// <param name="IsPromoted">Whether the release is promoted.</param>
/// <param name="IsInFocus">Whether the release is in focus.</param>
/// <param name="IsInSpotlight">Whether the release is in the spotlight.</param>
public sealed record CurateReleaseInput(
    [property: ID<Release>] int ReleaseId,
    Optional<bool?> IsPromoted,
    Optional<bool?> IsInFocus,
    Optional<bool?> IsInSpotlight
);
