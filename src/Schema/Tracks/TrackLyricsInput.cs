namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The lyrics of a track.</summary>
/// <param name="IsOwn">Whether you wrote the lyrics.</param>
/// <param name="Author">The author of the lyrics, at most 255 characters. Required if you did not write them.</param>
/// <param name="Content">The lyrics, at most 20,000 characters.</param>
public sealed record TrackLyricsInput(bool IsOwn, string? Author, string? Content);
