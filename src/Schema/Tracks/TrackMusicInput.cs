namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The author of the music of a track.</summary>
/// <param name="IsOwn">Whether you wrote the music.</param>
/// <param name="Author">The author of the music, at most 255 characters. Required if you did not write it.</param>
public sealed record TrackMusicInput(bool IsOwn, string? Author);
