namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The limits and names of playlists.</summary>
internal static class PlaylistLimits
{
    /// <summary>The maximum number of entries of a playlist.</summary>
    public const int MaximumTracks = 5000;

    /// <summary>The name in the global IDs of entries.</summary>
    public const string EntryTypeName = "PlaylistEntry";
}
