using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.GeneratedSql;

/// <summary>Queries that together show every point that <see cref="GeneratedCommand" /> lists. Arguments become parameters; a Boolean is the marker.</summary>
internal static class RepresentativeQueries
{
    private static readonly Dictionary<string, LambdaExpression> s_common = new()
    {
        ["A page after a cursor"] = (MusicContext db, string title, int count, bool marker) =>
            db
                .Songs.Where(song => song.Title == title)
                .Where(song => marker)
                .OrderByDescending(song => song.ReleasedAt)
                .ThenBy(song => song.Id)
                .Take(count)
                .Select(song => new Song { Id = song.Id, ReleasedAt = song.ReleasedAt }),
        ["An argument in two places"] = (MusicContext db, Guid artistId) =>
            db
                .Songs.Where(song => song.ArtistId == artistId || song.CoverArtist!.Id == artistId || song.CoverArtistId == artistId)
                .Select(song => new Song { Id = song.Id }),
        ["Lists as one parameter each"] = (MusicContext db, Guid[] artists, List<int> ratings) =>
            db
                .Songs.Where(song => EF.Parameter(artists).Contains(song.ArtistId))
                .Where(song => song.Rating != null && EF.Parameter(ratings).Contains((int)song.Rating))
                .Select(song => new Song { Id = song.Id }),
        ["Constants and stored forms"] = (MusicContext db, DateTime moment, DateOnly date) =>
            db
                .Songs.Where(song => song.Mood == Mood.VerySad && song.Rating == null && song.IsLive)
                .Where(song => song.ReleasedAt > moment || !(song.RecordedOn < date))
                .Select(song => new Song { Id = song.Id }),
        ["An order by other entities"] = (MusicContext db, bool marker) =>
            db
                .Songs.Where(song => marker)
                .OrderBy(song => song.Artist.Name)
                .ThenByDescending(song => song.CoverArtist!.Country)
                .ThenByDescending(song => song.Id)
                .Select(song => new Row<Song>
                {
                    Entity = new Song { Id = song.Id },
                    Extra0 = song.Artist.Name,
                    Extra1 = song.CoverArtist!.Country,
                }),
        ["Conditions on the elements of lists"] = (MusicContext db, int rating, string word) =>
            db
                .Artists.Where(artist => artist.Songs.Any(song => song.Rating > rating && song.Tags.All(tag => tag.Word != word)) && artist.Songs.Any())
                .OrderBy(artist => artist.Id)
                .Select(artist => new Artist { Id = artist.Id }),
        ["Rows behind a relation"] = (MusicContext db, int songId, int count) =>
            db
                .Songs.Where(song => song.Id == songId)
                .Select(song => song.Artist)
                .OrderBy(artist => artist.Name)
                .Take(count)
                .Select(artist => new Artist { Id = artist.Id }),
        ["A key of two columns"] = (MusicContext db, int songId, int count) =>
            db.Tags.Where(tag => tag.SongId == songId).OrderBy(tag => tag.Weight).Take(count).Select(tag => new Tag { SongId = tag.SongId, Word = tag.Word }),
        ["A count"] = (MusicContext db, string title) => db.Songs.Where(song => song.Artist.Name == title).Select(song => 1),
    };

    private static readonly Dictionary<string, LambdaExpression> s_onSqlite = new()
    {
        ["A text in another, ignoring case"] = (MusicContext db, string pattern) =>
            db
                .Songs.Where(song => EF.Functions.Like(song.Title, pattern, "\\") && !EF.Functions.Glob(song.Title, pattern))
                .Select(song => new Song { Id = song.Id }),
    };

    private static readonly Dictionary<string, LambdaExpression> s_onPostgreSql = new()
    {
        ["A text in another, ignoring case"] = (MusicContext db, string pattern) =>
            db
                .Songs.Where(song => EF.Functions.ILike(song.Title, pattern, "\\") && !EF.Functions.ILike(song.Artist.Name, pattern, "\\"))
                .Select(song => new Song { Id = song.Id }),
    };

    /// <summary>Returns the queries of a provider by name.</summary>
    public static IEnumerable<KeyValuePair<string, LambdaExpression>> Of(string provider) =>
        s_common.Concat(provider == "Sqlite" ? s_onSqlite : s_onPostgreSql);
}
