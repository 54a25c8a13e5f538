namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The words of a track.</summary>
/// <param name="IsOwn">Whether they are your own.</param>
/// <param name="Author">Who wrote them; needed where they are not your own. At most 255 characters.</param>
/// <param name="Content">The words; at most 20,000 characters.</param>
public sealed record TrackLyricsInput(bool IsOwn, string? Author, string? Content);
