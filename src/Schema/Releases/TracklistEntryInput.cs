namespace Qplet.GraphQL.Schema.Releases;

/// <summary>An entry of the tracklist of a release. Its position follows from its place in the list.</summary>
/// <param name="Title">The title, at most 255 characters.</param>
/// <param name="Duration">The duration, from 0 to 24 hours.</param>
/// <param name="TrackId">The ID of the track, if it is a track of this service. You must be able to find it in lists.</param>
public sealed record TracklistEntryInput(string Title, TimeSpan? Duration = null, [property: ID<Track>] Guid? TrackId = null);
