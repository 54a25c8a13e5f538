namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The result of <c>updateRelease</c>.</summary>
/// <param name="Release">The release in its current state.</param>
/// <param name="Contribution">The contribution, or null if you are the publisher or an admin, or nothing changed.</param>
[ObjectType]
public sealed record UpdateReleasePayload(Release? Release, Contribution? Contribution);
