namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The words of a track.</summary>
/// <param name="IsOwn">Whether they are the owner's own.</param>
/// <param name="Author">Who wrote them, when the owner did not.</param>
/// <param name="Content">The words.</param>
public sealed record TrackLyrics(bool IsOwn, string? Author, string? Content);
