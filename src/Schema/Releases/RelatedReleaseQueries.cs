namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// The queries for the related releases of a release, the best one first. Releases that have passed since the lists were calculated, and those whose publisher
/// was banned or deleted since, are left out. The conditions begin with the time, because only the first argument can be compared with columns that are stored
/// in different ways.
/// </summary>
internal static class RelatedReleaseQueries
{
    /// <summary>The recommended releases, without those of the viewer.</summary>
    public static EntityQuery<int, RelatedReleaseReader, RelatedRelease> Recommendations { get; } =
        EntityQuery
            .Create<QpletDbContext, int, RelatedReleaseReader, RelatedRelease>(
                (db, releaseId, reader) =>
                    db.RelatedReleases.Where(related =>
                        (related.Other.LatestDate > reader.Now || (related.Other.LatestDate == null && related.Other.StateWithoutDates != ReleaseState.Passed))
                        && related.ReleaseId == releaseId
                        && related.Relation == ReleaseRelation.Recommendation
                        && related.Other.PublisherId != reader.ViewerId
                        && related.Other.Publisher.DeletedAt == null
                        && (related.Other.Publisher.BannedAt == null || related.Other.Publisher.BannedUntil <= reader.Now)
                    )
            )
            .OrderByDescending(related => related.Score);

    /// <summary>The similar releases.</summary>
    public static EntityQuery<int, RelatedReleaseReader, RelatedRelease> Similars { get; } =
        EntityQuery
            .Create<QpletDbContext, int, RelatedReleaseReader, RelatedRelease>(
                (db, releaseId, reader) =>
                    db.RelatedReleases.Where(related =>
                        (related.Other.LatestDate > reader.Now || (related.Other.LatestDate == null && related.Other.StateWithoutDates != ReleaseState.Passed))
                        && related.ReleaseId == releaseId
                        && related.Relation == ReleaseRelation.Similar
                        && related.Other.Publisher.DeletedAt == null
                        && (related.Other.Publisher.BannedAt == null || related.Other.Publisher.BannedUntil <= reader.Now)
                    )
            )
            .OrderByDescending(related => related.Score);
}

/// <summary>The reader of related releases.</summary>
/// <param name="ViewerId">The key of the viewer; that of nobody if the caller is not signed in.</param>
/// <param name="Now">The current time.</param>
internal sealed record RelatedReleaseReader(Guid ViewerId, DateTime Now);
