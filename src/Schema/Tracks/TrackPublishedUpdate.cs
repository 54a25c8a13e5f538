using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The event that a track was published.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Track">The track. Null in the first update, and if the track has been deleted since.</param>
[ObjectType("TrackPublished")]
public sealed record TrackPublishedUpdate(string Cursor, Track? Track) : ILiveUpdate;
