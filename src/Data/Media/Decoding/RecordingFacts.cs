namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>The facts of a recording or a video.</summary>
/// <param name="Format">The format.</param>
/// <param name="Duration">The duration.</param>
/// <param name="Width">The width of the video in pixels, or null for a recording.</param>
/// <param name="Height">The height of the video in pixels, or null for a recording.</param>
internal sealed record RecordingFacts(MediaFormat Format, TimeSpan Duration, int? Width, int? Height);
