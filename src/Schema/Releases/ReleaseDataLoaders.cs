namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The DataLoaders of releases.</summary>
internal static class ReleaseDataLoaders
{
    internal const string Found = "Whoever has found a release also sees what belongs to it.";

    /// <summary>Loads pages of the dates of releases: the earliest first, of those the shortest periods first, and last those to be announced.</summary>
    [PageDataLoader]
    internal static EntityQuery<int, ReleaseDate> DatesByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, ReleaseDate>((db, releaseId) => db.ReleaseDates.Where(date => date.ReleaseId == releaseId))
            .OrderBy(date => date.Start)
            .OrderBy(date => date.End)
            .WithVisibility(VisibilityLevel.Reachable, Found);

    /// <summary>Loads the facts about releases, in the order set by the publisher.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<int, ReleaseDetail> DetailsByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, ReleaseDetail>((db, releaseId) => db.ReleaseDetails.Where(detail => detail.ReleaseId == releaseId))
            .OrderBy(detail => detail.Position)
            .WithVisibility(VisibilityLevel.Reachable, Found);

    /// <summary>Loads pages of the releases that users have hyped, the latest hyped first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, HypedRelease> HypedReleasesByUser { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, HypedRelease>((db, userId) => db.HypedReleases.Where(hyped => hyped.UserId == userId))
            .OrderByDescending(hyped => hyped.CreatedAt);

    /// <summary>Loads the matches of releases, in the order set by the publisher.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<int, Match> MatchesByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, Match>((db, releaseId) => db.ReleaseMatches.Where(match => match.ReleaseId == releaseId))
            .OrderBy(match => match.Position)
            .WithVisibility(VisibilityLevel.Reachable, Found);

    /// <summary>Loads the tracklists of releases.</summary>
    [ChildrenDataLoader]
    internal static EntityQuery<int, TracklistEntry> TracklistByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, TracklistEntry>((db, releaseId) => db.TracklistEntries.Where(entry => entry.ReleaseId == releaseId))
            .OrderBy(entry => entry.Position)
            .WithVisibility(VisibilityLevel.Reachable, Found);

    /// <summary>Loads releases by key.</summary>
    [EntityDataLoader<int>]
    internal static EntityQuery<Release> ReleaseById { get; } = EntityQuery.Create<QpletDbContext, Release>(db => db.Set<Release>());

    /// <summary>Loads release dates by key.</summary>
    [EntityDataLoader<int>(AlwaysLoaded = [nameof(ReleaseDate.Precision), nameof(ReleaseDate.Start), nameof(ReleaseDate.End)])]
    internal static EntityQuery<ReleaseDate> ReleaseDateById { get; } = EntityQuery.Create<QpletDbContext, ReleaseDate>(db => db.Set<ReleaseDate>());

    /// <summary>Loads the sources of releases by key.</summary>
    [EntityDataLoader<int>]
    internal static EntityQuery<ReleaseSource> ReleaseSourceById { get; } = EntityQuery.Create<QpletDbContext, ReleaseSource>(db => db.Set<ReleaseSource>());

    /// <summary>Loads pages of the releases of users, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Release> ReleasesByPublisher { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Release>((db, publisherId) => db.Releases.Where(release => release.PublisherId == publisherId))
            .OrderByDescending(release => release.PublishedAt);

    /// <summary>
    /// Loads the dates of releases that start with the next one, or with the earliest one if all are over: the shortest periods first. All releases are read by
    /// one statement, because few dates of a release start at the same time.
    /// </summary>
    [ChildrenDataLoader(AlwaysLoaded = [nameof(ReleaseDate.Precision), nameof(ReleaseDate.Start), nameof(ReleaseDate.End)])]
    internal static EntityQuery<int, ReleaseDate> SoonestDatesByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, ReleaseDate>(
                (db, releaseId) => db.ReleaseDates.Where(date => date.ReleaseId == releaseId && date.Start == date.Release.SoonestDate)
            )
            .OrderBy(date => date.Start)
            .OrderBy(date => date.End)
            .WithVisibility(VisibilityLevel.Reachable, Found);

    /// <summary>Loads pages of the sources of releases in the order in which they were added.</summary>
    [PageDataLoader]
    internal static EntityQuery<int, ReleaseSource> SourcesByRelease { get; } =
        EntityQuery
            .Create<QpletDbContext, int, ReleaseSource>((db, releaseId) => db.ReleaseSources.Where(source => source.ReleaseId == releaseId))
            .WithVisibility(VisibilityLevel.Reachable, Found);

    /// <summary>Loads pages of the releases that announce albums, newest first.</summary>
    [PageDataLoader]
    internal static EntityQuery<Guid, Release> ReleasesByAlbum { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, Release>((db, albumId) => db.Releases.Where(release => release.AlbumId == albumId))
            .OrderByDescending(release => release.PublishedAt);
}
