namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The result of <c>updateReleaseSource</c>.</summary>
/// <param name="ReleaseSource">The source in its current state.</param>
/// <param name="Contribution">The contribution, or null if you are the publisher or an admin, or nothing changed.</param>
[ObjectType]
public sealed record UpdateReleaseSourcePayload(ReleaseSource? ReleaseSource, Contribution? Contribution);
