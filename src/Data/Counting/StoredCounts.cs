using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Counting;

/// <summary>The columns that keep numbers of rows, except those of subjects (<see cref="SubjectKind.StoredCounts" />). Playbacks have no rows.</summary>
internal static class StoredCounts
{
    public static IReadOnlyList<StoredCount<User>> OfUsers { get; } =
    [
        new(u => u.FollowerCount, u => u.FollowerLinks.Count(f => f.Follower.DeletedAt == null)),
        new(u => u.FollowingCount, u => u.FollowingLinks.Count(f => f.Followee.DeletedAt == null)),
        new(u => u.TrackCount, u => u.Tracks.Count),
        new(u => u.AlbumCount, u => u.Albums.Count),
        new(u => u.EventCount, u => u.Events.Count),
        new(u => u.PublicationCount, u => u.Publications.Count),
        new(u => u.PostCount, u => u.Posts.Count),
    ];

    public static StoredCount<Genre> OfGenres { get; } = new(g => g.TrackCount, g => g.TrackLinks.Count);

    public static StoredCount<ReleaseDate> OfReleaseDates { get; } = new(d => d.CalendarCount, d => d.CalendarEntries.Count);

    public static IReadOnlyList<StoredCount<Event>> OfEvents { get; } =
    [new(e => e.AttendeeCount, e => e.AttendanceLinks.Count), new(e => e.InterestedCount, e => e.InterestLinks.Count)];

    /// <summary>Returns all counts, including those of subjects.</summary>
    public static IEnumerable<StoredCount> All(QpletDbContext db) =>
        [
            .. OfUsers,
            OfGenres,
            new StoredCount<Album>(a => a.TrackCount, a => a.TrackLinks.Count),
            new StoredCount<Playlist>(p => p.TrackCount, PlaylistCounts.NumberOfTracks),
            new StoredCount<Track>(t => t.PlaylistCount, PlaylistCounts.NumberOfPlaylists),
            new StoredCount<Release>(r => r.PlatformCount, ReleaseSchedule.PlatformCount),
            new StoredCount<Release>(r => r.CountryCount, ReleaseSchedule.CountryCount),
            OfReleaseDates,
            new StoredCount<Comment>(c => c.ReplyCount, c => c.Replies.Count(r => r.HiddenAt == null)),
            .. OfEvents,
            new StoredCount<FeatureRequest>(r => r.VoteCount, FeatureRequestCounts.NumberOfVoters),
            new StoredCount<Conversation>(c => c.MessageCount, c => c.Messages.Count),
            new StoredCount<Participant>(
                p => p.UnreadCount,
                p =>
                    p.Conversation.Messages.Count(m =>
                        m.AuthorId != p.UserId && m.CreatedAt >= p.JoinedAt && (p.LastReadAt == null || m.CreatedAt > p.LastReadAt)
                    )
            ),
            .. db.SubjectKinds().All.SelectMany(kind => kind.StoredCounts(db)),
        ];
}
