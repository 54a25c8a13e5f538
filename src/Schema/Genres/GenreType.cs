using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Tracks;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>A kind of music.</summary>
[ObjectType<Genre>]
[BindOnly(nameof(Genre.Id), nameof(Genre.Name), nameof(Genre.TrackCount))]
public static class GenreType
{
    /// <summary>The tracks of the genre, the newest first.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Track>> GetTracksAsync(
        [Parent(nameof(Genre.Id))] Genre genre,
        PagingArguments paging,
        QueryContext<Track> query,
        TracksByGenreDataLoader tracks,
        CancellationToken cancellationToken
    ) => tracks.With(paging, query).LoadAsync(genre.Id, cancellationToken);

    /// <summary>The genre of a key; a private one for admins only.</summary>
    [NodeResolver]
    public static async Task<Genre?> GetNodeAsync(Guid id, Viewer viewer, GenreByIdDataLoader genres, CancellationToken cancellationToken) =>
        await genres.LoadAsync(id, cancellationToken) is { } genre && (genre.IsPublic || viewer.IsAdmin) ? genre : null;
}
