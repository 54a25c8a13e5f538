using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Queries for tracks.</summary>
[QueryType]
public static class TrackQueries
{
    private static readonly EntityQuery<Track> s_all = EntityQuery.Create<QpletDbContext, Track>(db => db.Tracks).OrderByDescending(track => track.CreatedAt);

    private static readonly EntityQuery<Guid, Track> s_followed = EntityQuery
        .Create<QpletDbContext, Guid, Track>(
            (db, viewerId) => db.Tracks.Where(track => db.Follows.Any(follow => follow.FollowerId == viewerId && follow.FolloweeId == track.OwnerId))
        )
        .OrderByDescending(track => track.CreatedAt);

    /// <summary>Returns a track by its ID, or null if no track has this ID.</summary>
    /// <param name="id">The ID of the track.</param>
    public static Task<Track?> GetTrackAsync([ID<Track>] Guid id, TrackByIdDataLoader tracks, CancellationToken cancellationToken) =>
        tracks.LoadAsync(id, cancellationToken);

    /// <summary>The tracks, newest first.</summary>
    /// <param name="followed">If true, returns only tracks of users whom you follow. Requires a sign-in.</param>
    /// <param name="search">Returns only tracks whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Track>> GetTracksAsync(
        PagingArguments paging,
        QueryContext<Track> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        bool followed = false,
        string? search = null
    ) => queries.ToPageAsync(followed ? s_followed.With(viewer.RequireId()) : s_all, paging, query.Search(track => track.Title, search), cancellationToken);
}
