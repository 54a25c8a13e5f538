using System.Linq.Expressions;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>A schema over the music database.</summary>
public static class MusicSchema
{
    public static GraphQLSchema Schema { get; } = Build(null);

    public static GraphQLSchema Build(IServiceProvider? services) =>
        new CodeFirstSchemaBuilder()
            .AddType(typeof(Queries))
            .AddType(typeof(ArtistType))
            .AddType(typeof(SongType))
            .AddType(typeof(CreditEdgeType))
            .AddGlobalObjectIdentification()
            .AddListConventions()
            .AddEntityLoaders()
            .Build(services);

    [QueryType]
    public static class Queries
    {
        [UsePaging, UseFiltering, UseSorting]
        public static Task<Page<Song>> GetSongsAsync(
            PagingArguments paging,
            QueryContext<Song> query,
            [Service] IQueryExecutor queries,
            CancellationToken cancellationToken
        ) => queries.ToPageAsync(MusicDatabase.NewestSongs, paging, query, cancellationToken);

        [UsePaging, UseFiltering, UseSorting]
        public static Task<Page<Artist>> GetArtistsAsync(
            PagingArguments paging,
            QueryContext<Artist> query,
            [Service] IQueryExecutor queries,
            CancellationToken cancellationToken
        ) => queries.ToPageAsync(MusicDatabase.ArtistsByName, paging, query, cancellationToken);

        [UsePaging(DefaultPageSize = 2)]
        public static IReadOnlyList<string> GetWords() => ["a", "b", "c"];
    }

    [ObjectType<Artist>]
    [IgnoreMembers(nameof(Artist.Secret), nameof(Artist.Songs))]
    public static class ArtistType
    {
        [UsePaging, UseFiltering, UseSorting]
        public static Task<Page<Song>> GetSongsAsync(
            [Parent(nameof(Artist.Id))] Artist artist,
            PagingArguments paging,
            QueryContext<Song> query,
            SongsOfArtistDataLoader songs,
            CancellationToken cancellationToken
        ) => songs.With(paging, query).LoadAsync(artist.Id, cancellationToken);

        [NodeResolver]
        public static Task<Artist?> GetArtistAsync(Guid id, ArtistByIdDataLoader artists, CancellationToken cancellationToken) =>
            artists.LoadAsync(id, cancellationToken);
    }

    [ObjectType<Song>]
    [IgnoreMembers(
        nameof(Song.IsDeleted),
        nameof(Song.Tags),
        nameof(Song.ArtistId),
        nameof(Song.CoverArtistId),
        nameof(Song.Artist),
        nameof(Song.CoverArtist),
        nameof(Song.Price)
    )]
    public static class SongType
    {
        public static Task<Artist> GetArtistAsync(
            [Parent(nameof(Song.ArtistId))] Song song,
            ArtistByIdDataLoader artists,
            CancellationToken cancellationToken
        ) => artists.LoadRequiredAsync(song.ArtistId, cancellationToken);

        [UsePaging(Node = nameof(Credit.Artist)), UseFiltering, UseSorting]
        public static Task<Page<Credit>> GetCreditsAsync(
            [Parent(nameof(Song.Id))] Song song,
            PagingArguments paging,
            QueryContext<Credit> query,
            CreditsOfSongDataLoader credits,
            CancellationToken cancellationToken
        ) => credits.With(paging, query).LoadAsync(song.Id, cancellationToken);

        public static Task<Artist?> GetCoverArtistAsync(
            [Parent(nameof(Song.CoverArtistId))] Song song,
            ArtistByIdDataLoader artists,
            CancellationToken cancellationToken
        ) => song.CoverArtistId is { } id ? artists.LoadAsync(id, cancellationToken) : Task.FromResult<Artist?>(null);
    }

    [ObjectType<Edge<Credit>>("CreditsEdge")]
    public static class CreditEdgeType
    {
        /// <summary>The part of the artist, in percent.</summary>
        public static int GetShare([Parent] Edge<Credit> edge) => edge.Row.Share;
    }

    public sealed class ArtistByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Artist>(queries, scheduler)
    {
        protected override EntityQuery<Artist> Source => MusicDatabase.AllArtists;
    }

    public sealed class SongsOfArtistDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, Song>(queries, scheduler)
    {
        protected override EntityQuery<Guid, Song> Source => MusicDatabase.SongsOfArtist;
    }

    public sealed class CreditsOfSongDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<int, Credit>(queries, scheduler)
    {
        protected override EntityQuery<int, Credit> Source => MusicDatabase.CreditsOfSong;
    }

    private sealed class CreditSort : SortInputType<Credit>
    {
        protected override void Configure(MemberSelector<Credit> members) => members.Field(static credit => credit.Share, "share");
    }

    private sealed class SongFilter : FilterInputType<Song>
    {
        protected override void Configure(MemberSelector<Song> members) =>
            members.Computed(
                "success",
                static context => Listener.From(context.User).IsCurator ? 5 : 3,
                new Dictionary<Success, Expression<Func<Song, int, bool>>>
                {
                    [Success.Unknown] = static (song, _) => song.Rating == null,
                    [Success.Hit] = static (song, least) => song.Rating >= least,
                    [Success.Flop] = static (song, least) => song.Rating < least,
                }
            );
    }

    private sealed class SongSort : SortInputType<Song>
    {
        protected override void Configure(MemberSelector<Song> members) =>
            members.Ignore(static song => song.RecordedOn).Field(static song => song.ArtistId, "artistKey");
    }
}
