namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>An entry of a playlist: a track at a position.</summary>
[ObjectType<Edge<PlaylistTrack>>("PlaylistTracksEdge")]
public static class PlaylistTracksEdge
{
    /// <summary>The ID of the entry, which tells entries of the same track apart. Entries are moved and removed by it.</summary>
    [ID(PlaylistLimits.EntryTypeName)]
    public static Guid GetEntryId([Parent] Edge<PlaylistTrack> edge) => edge.Row.Id;

    /// <summary>The position in the playlist, from 1. Tracks that you may not see count too.</summary>
    public static async Task<int> GetPositionAsync(
        [Parent] Edge<PlaylistTrack> edge,
        AllEntriesByPlaylistDataLoader entries,
        CancellationToken cancellationToken
    )
    {
        if (SystemPlaylists.KindOf(edge.Row.PlaylistId) is not null)
        {
            return edge.Row.Position;
        }
        var (all, id) = (await entries.LoadAsync(edge.Row.PlaylistId, cancellationToken), edge.Row.Id);
        return all.TakeWhile(entry => entry.Id != id).Count() + 1;
    }

    /// <summary>The time when the track was added to the playlist.</summary>
    public static DateTime GetAddedAt([Parent] Edge<PlaylistTrack> edge) => edge.Row.AddedAt;
}
