namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The result of <c>deleteReleaseSource</c>.</summary>
/// <param name="DeletedId">The ID of the deleted source, or null if the publisher must approve the deletion first.</param>
/// <param name="Release">The release.</param>
/// <param name="Contribution">The contribution, or null if you are the publisher or an admin.</param>
[ObjectType]
public sealed record DeleteReleaseSourcePayload([property: ID<ReleaseSource>] int? DeletedId, Release? Release, Contribution? Contribution);
