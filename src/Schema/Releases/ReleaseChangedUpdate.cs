using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The update that a release, its dates, its sources or its details have changed, or that it was deleted.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Release">The release in its current state. Null in the first update, and if the release has been deleted since.</param>
/// <param name="DeletedReleaseId">The ID of the release if it was deleted, otherwise null.</param>
[ObjectType("ReleaseChanged")]
public sealed record ReleaseChangedUpdate(string Cursor, Release? Release, [property: ID<Release>] int? DeletedReleaseId) : ILiveUpdate;
