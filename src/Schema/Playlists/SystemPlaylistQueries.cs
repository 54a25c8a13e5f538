namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>Queries for system playlists.</summary>
[QueryType]
public static class SystemPlaylistQueries
{
    /// <summary>
    /// Returns a system playlist, whose tracks the server chooses: at most 100. The playlist RECOMMENDED requires a sign-in: otherwise the field is null, with
    /// an error AUTH_NOT_AUTHENTICATED.
    /// </summary>
    /// <param name="kind">The kind of system playlist.</param>
    public static Task<Playlist?> GetSystemPlaylistAsync(
        SystemPlaylistKind kind,
        Viewer viewer,
        PlaylistByIdDataLoader playlists,
        CancellationToken cancellationToken
    )
    {
        if (kind == SystemPlaylistKind.Recommended)
        {
            viewer.RequireId();
        }
        return playlists.LoadAsync(SystemPlaylists.IdOf(kind), cancellationToken);
    }
}
