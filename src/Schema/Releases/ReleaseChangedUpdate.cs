using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The event that a release, its dates, its sources or its details have changed.</summary>
/// <param name="Cursor">The position of the event log. Pass it as <c>after</c> to resume the subscription after this message.</param>
/// <param name="Release">The release in its current state. Null in the first message, and if the release has been deleted since.</param>
[ObjectType("ReleaseChanged")]
public sealed record ReleaseChangedUpdate(string Cursor, Release? Release) : ILiveUpdate;
