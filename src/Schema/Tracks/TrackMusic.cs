namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Who made the music of a track.</summary>
/// <param name="IsOwn">Whether it is the owner's own.</param>
/// <param name="Author">Who wrote it, when the owner did not.</param>
public sealed record TrackMusic(bool IsOwn, string? Author);
