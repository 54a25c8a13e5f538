namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The result of <c>updateReleaseDate</c>.</summary>
/// <param name="ReleaseDate">The release date in its current state.</param>
/// <param name="Contribution">The contribution, or null if you are the publisher or an admin, or nothing changed.</param>
[ObjectType]
public sealed record UpdateReleaseDatePayload(ReleaseDate? ReleaseDate, Contribution? Contribution);
