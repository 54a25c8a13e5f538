namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>
/// Who may see what: artists whose secret is "gone" are only seen by curators, an artist whose cover artist is the listener is not listed, songs that were
/// removed are only seen by curators, songs are listed with their artist, and listeners who are banned see no song.
/// </summary>
public sealed class MusicVisibility : IVisibilityDeclaration<MusicContext, Listener>
{
    public void Declare(VisibilityRules<MusicContext, Listener> rules) =>
        rules
            .Add<Artist>(
                reachable: (db, viewer, artist) => viewer.IsCurator || artist.Secret != "gone",
                listed: (db, viewer, artist) =>
                    viewer.Id == null || !db.Songs.Any(song => song.ArtistId == artist.Id && song.CoverArtistId == viewer.Id && song.Id < 0)
            )
            .Add<Song>(
                reachable: (db, viewer, song) => !viewer.IsBanned && (viewer.IsCurator || song.RemovedAt == null),
                listed: (db, viewer, song) => Visible.IsListed(song.Artist)
            )
            .Add<Tag>(listed: (db, viewer, tag) => db.Songs.Any(song => song.Id == tag.SongId && Visible.IsListed(song)));
}
