namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The author of the music of a track.</summary>
/// <param name="IsOwn">Whether the owner of the track wrote the music.</param>
/// <param name="Author">The author of the music if the owner did not write it.</param>
[CacheControl(InheritMaxAge = true)]
public sealed record TrackMusic(bool IsOwn, string? Author);
