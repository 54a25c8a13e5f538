namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The lyrics of a track.</summary>
/// <param name="IsOwn">Whether the owner of the track wrote the lyrics.</param>
/// <param name="Author">The author of the lyrics if the owner did not write them.</param>
/// <param name="Content">The lyrics.</param>
[CacheControl(InheritMaxAge = true)]
public sealed record TrackLyrics(bool IsOwn, string? Author, string? Content);
