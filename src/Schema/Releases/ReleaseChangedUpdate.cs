using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The event that a release, its dates, its sources or its details have changed.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Release">The release in its current state. Null in the first update, and if the release has been deleted since.</param>
[ObjectType("ReleaseChanged")]
public sealed record ReleaseChangedUpdate(string Cursor, Release? Release) : ILiveUpdate;
