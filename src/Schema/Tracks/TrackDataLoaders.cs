namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The DataLoaders of tracks.</summary>
internal static class TrackDataLoaders
{
    /// <summary>Loads tracks by key.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Track> TrackById { get; } = EntityQuery.Create<QpletDbContext, Track>(db => db.Set<Track>());

    /// <summary>Loads tracks by key, without those of users whom the viewer has blocked or who have blocked the viewer.</summary>
    [EntityDataLoader<Guid>]
    internal static EntityQuery<Track> UnblockedTrackById { get; } =
        EntityQuery
            .Create<QpletDbContext, Track>(db => db.Set<Track>())
            .WithVisibility(VisibilityLevel.Listed, "Lists of others contain the tracks that other lists contain.");

    /// <summary>Loads pages of the tracks of genres, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Track> TracksByGenre { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Track>((db, genreId) => db.Tracks.Where(track => track.GenreLinks.Any(link => link.GenreId == genreId)))
            .OrderByDescending(track => track.CreatedAt);

    /// <summary>Loads pages of the tracks of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Track> TracksByOwner { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Track>((db, ownerId) => db.Tracks.Where(track => track.OwnerId == ownerId))
            .OrderByDescending(track => track.CreatedAt);
}
