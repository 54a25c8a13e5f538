namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The result of <c>createReleaseDate</c>.</summary>
/// <param name="ReleaseDate">The new release date, or null if the publisher must approve it first.</param>
/// <param name="Contribution">The contribution, or null if you are the publisher or an admin, or nothing changed.</param>
[ObjectType]
public sealed record CreateReleaseDatePayload(ReleaseDate? ReleaseDate, Contribution? Contribution);
