namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>
/// The queries for the tracks of system playlists. Each takes at most <see cref="MaxTracksByOwner" /> tracks of a user, and none of banned or deleted users. An
/// index has their order, so reading a page does not depend on the number of tracks.
/// </summary>
internal static class SystemPlaylistSources
{
    /// <summary>The maximum number of tracks of one user in a system playlist.</summary>
    public const int MaxTracksByOwner = 5;

    /// <summary>The newest tracks. The argument is the current time.</summary>
    public static EntityQuery<DateTime, Track> New { get; } =
        EntityQuery
            .Create<QpletDbContext, DateTime, Track>(
                (db, now) =>
                    db.Tracks.Where(track =>
                        track.Owner.DeletedAt == null
                        && (track.Owner.BannedAt == null || track.Owner.BannedUntil <= now)
                        && !db
                            .Tracks.Where(other =>
                                other.OwnerId == track.OwnerId
                                && (other.CreatedAt > track.CreatedAt || (other.CreatedAt == track.CreatedAt && other.Id > track.Id))
                            )
                            .OrderByDescending(other => other.CreatedAt)
                            .ThenByDescending(other => other.Id)
                            .Skip(MaxTracksByOwner - 1)
                            .Any()
                    )
            )
            .OrderByDescending(track => track.CreatedAt);

    /// <summary>The most popular tracks. The argument is the current time.</summary>
    public static EntityQuery<DateTime, Track> Popular { get; } =
        EntityQuery
            .Create<QpletDbContext, DateTime, Track>(
                (db, now) =>
                    db.Tracks.Where(track =>
                        track.Popularity > 0
                        && track.Owner.DeletedAt == null
                        && (track.Owner.BannedAt == null || track.Owner.BannedUntil <= now)
                        && !db
                            .Tracks.Where(other =>
                                other.OwnerId == track.OwnerId
                                && (other.Popularity > track.Popularity || (other.Popularity == track.Popularity && other.Id > track.Id))
                            )
                            .OrderByDescending(other => other.Popularity)
                            .ThenByDescending(other => other.Id)
                            .Skip(MaxTracksByOwner - 1)
                            .Any()
                    )
            )
            .OrderByDescending(track => track.Popularity);

    /// <summary>
    /// The most popular tracks of users whom a user follows, and of the genres of tracks that the user likes, without the user's own and those that the user
    /// has played within <see cref="UsageRules.UserRetention" />. The arguments are the key of the user and the current time.
    /// </summary>
    public static EntityQuery<Guid, DateTime, Track> Recommended { get; } =
        EntityQuery
            .Create<QpletDbContext, Guid, DateTime, Track>(
                (db, userId, now) =>
                    db.Tracks.Where(track =>
                        track.OwnerId != userId
                        && track.Owner.DeletedAt == null
                        && (track.Owner.BannedAt == null || track.Owner.BannedUntil <= now)
                        && (
                            db.Follows.Any(follow => follow.FollowerId == userId && follow.FolloweeId == track.OwnerId)
                            || track.GenreLinks.Any(link =>
                                db.Reactions.Where(reaction =>
                                        reaction.UserId == userId && reaction.Kind == ReactionKind.Like && reaction.SubjectKind == Track.KindName
                                    )
                                    .Join(db.TrackGenres, reaction => reaction.SubjectId, liked => liked.TrackId, (reaction, liked) => liked.GenreId)
                                    .Contains(link.GenreId)
                            )
                        )
                        && !db.UsageRecords.Any(record =>
                            record.UserId == userId && record.SubjectId == track.Id && record.Kind == UsageKind.Playback && record.ExpiresAt > now
                        )
                        && !db
                            .Tracks.Where(other =>
                                other.OwnerId == track.OwnerId
                                && (other.Popularity > track.Popularity || (other.Popularity == track.Popularity && other.Id > track.Id))
                            )
                            .OrderByDescending(other => other.Popularity)
                            .ThenByDescending(other => other.Id)
                            .Skip(MaxTracksByOwner - 1)
                            .Any()
                    )
            )
            .OrderByDescending(track => track.Popularity);
}
