namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Who made the music of a track.</summary>
/// <param name="IsOwn">Whether it is your own.</param>
/// <param name="Author">Who wrote it; needed where it is not your own. At most 255 characters.</param>
public sealed record TrackMusicInput(bool IsOwn, string? Author);
