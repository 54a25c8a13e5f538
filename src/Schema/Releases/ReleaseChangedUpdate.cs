using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The event that a release, its dates, its sources or its details have changed.</summary>
/// <param name="Cursor">The position of the event. Pass it as <c>after</c> to resume the subscription after the event.</param>
/// <param name="Release">The release in its current state, or null if it has been deleted since.</param>
[ObjectType("ReleaseChanged")]
public sealed record ReleaseChangedUpdate(string Cursor, Release? Release) : ILiveUpdate;
