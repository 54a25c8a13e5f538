namespace Qplet.GraphQL.Schema.Genres;

/// <summary>The DataLoaders of genres.</summary>
internal static class GenreDataLoaders
{
    /// <summary>Loads genres by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Genre> GenreById { get; } = EntityQuery.Create<QpletDbContext, Genre>(db => db.Set<Genre>());

    /// <summary>Loads the genres of tracks.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<Guid, Genre> GenresByTrack { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Genre>((db, trackId) => db.Genres.Where(genre => genre.TrackLinks.Any(link => link.TrackId == trackId)))
            .OrderBy(genre => genre.Name);
}
