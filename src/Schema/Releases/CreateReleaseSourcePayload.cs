namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The result of <c>createReleaseSource</c>.</summary>
/// <param name="ReleaseSource">The new source, or null if the publisher must approve it first.</param>
/// <param name="Contribution">The contribution, or null if you are the publisher or an admin, or nothing changed.</param>
[ObjectType]
public sealed record CreateReleaseSourcePayload(ReleaseSource? ReleaseSource, Contribution? Contribution);
