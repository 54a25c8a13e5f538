using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>A genre of music.</summary>
[CacheControl(CacheTimes.Reference, Vary = [CacheTimes.Caller])]
[ObjectType<Genre>]
[BindOnly(nameof(Genre.Id), nameof(Genre.Name), nameof(Genre.IsPublic), nameof(Genre.TrackCount))]
public static class GenreType
{
    /// <summary>Returns a genre by its key. Private genres are visible only to admins.</summary>
    [NodeResolver]
    public static Task<Genre?> GetNodeAsync(Guid id, GenreByIdDataLoader genres, CancellationToken cancellationToken) =>
        genres.LoadAsync(id, cancellationToken);
}
