namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The limits of albums.</summary>
internal static class AlbumLimits
{
    /// <summary>The maximum number of tracks in an album.</summary>
    public const int MaximumTracks = 500;
}
