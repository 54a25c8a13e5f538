using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Recalculates the counts that the imported rows affect. The numbers of likes and hypes that the source states are not taken: the counts are those of rows.
/// </summary>
internal sealed class CountWriter(ImportContext context)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        await db.Genres.ExecuteUpdateAsync(s => s.SetProperty(g => g.TrackCount, g => g.TrackLinks.Count), cancellationToken);
        foreach (var keys in set.Users.All.Keys.Select(id => context.User(id)).Distinct().Chunk(ImportContext.Piece))
        {
            await db
                .Users.Where(u => keys.Contains(u.Id))
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(u => u.TrackCount, u => u.Tracks.Count)
                            .SetProperty(u => u.AlbumCount, u => u.Albums.Count)
                            .SetProperty(u => u.PublicationCount, u => u.Publications.Count)
                            .SetProperty(u => u.EventCount, u => u.Events.Count)
                            .SetProperty(u => u.PostCount, u => u.Posts.Count)
                            .SetProperty(u => u.FollowerCount, u => u.FollowerLinks.Count)
                            .SetProperty(u => u.FollowingCount, u => u.FollowingLinks.Count),
                    cancellationToken
                );
        }

        var comments = set.Comments.All.Values;
        var about = comments
            .Select(c => c.Subject)
            .OfType<SubjectKey>()
            .Concat(set.Tracks.All.Keys.Select(id => new SubjectKey(Track.KindName, id)))
            .Concat(set.Media.All.Keys.Select(id => new SubjectKey(MediaAsset.KindName, id)))
            .Concat(set.Events.All.Keys.Select(id => new SubjectKey(Event.KindName, id)))
            .Concat(set.Posts.All.Keys.Select(id => new SubjectKey(Post.KindName, id)))
            .Concat(set.Posts.All.Values.Select(post => post.Shared).OfType<SubjectKey>().Where(shared => db.SubjectKinds().Find(shared.Kind) is not null))
            .Concat(set.Comments.All.Keys.Select(id => new SubjectKey(Comment.KindName, id)))
            .Concat(set.Albums.All.Keys.Select(id => new SubjectKey(Album.KindName, id)))
            .Concat(set.Playlists.All.Keys.Select(id => new SubjectKey(Playlist.KindName, id)))
            .Concat(set.Releases.All.Keys.Select(id => new SubjectKey(Release.KindName, Release.UidOf(id))))
            .Distinct();
        foreach (var subjects in about.GroupBy(subject => subject.Kind))
        {
            foreach (var keys in subjects.Select(subject => subject.Id).Chunk(ImportContext.Piece))
            {
                await db.SubjectKinds()[subjects.Key].RecountAsync(db, keys, Enum.GetValues<SubjectCounter>(), cancellationToken);
            }
        }

        await db.FillPopularityAsync(cancellationToken);

        foreach (var keys in set.Albums.All.Keys.Chunk(ImportContext.Piece))
        {
            await db.Albums.Where(a => keys.Contains(a.Id)).CountTracksAsync(cancellationToken);
        }

        if (set.Playlists.All.Count > 0)
        {
            // A track can have been taken out of a playlist, so all are counted.
            await db.Playlists.CountTracksAsync(cancellationToken);
            await db.Tracks.CountPlaylistsAsync(cancellationToken);
        }

        foreach (var keys in comments.Select(c => c.ParentId).OfType<Guid>().Distinct().Chunk(ImportContext.Piece))
        {
            await db
                .Comments.Where(c => keys.Contains(c.Id))
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.ReplyCount, c => c.Replies.Count(r => r.HiddenAt == null)), cancellationToken);
        }

        await CountReleasesAsync(cancellationToken);
        await CountMessagesAsync(cancellationToken);
    }

    private async Task CountReleasesAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        var stored = set.Dates.All.Keys.ToArray();
        var touched = new HashSet<int>(set.Releases.All.Keys);
        foreach (var keys in stored.Chunk(ImportContext.Piece))
        {
            touched.UnionWith(await db.ReleaseDates.Where(d => keys.Contains(d.Id)).Select(d => d.ReleaseId).ToListAsync(cancellationToken));
        }
        foreach (var keys in touched.Chunk(ImportContext.Piece))
        {
            await db.Releases.Where(r => keys.Contains(r.Id)).RefreshScheduleAsync(context.Now, cancellationToken);
            await db
                .CalendarEntries.Where(e => keys.Contains(e.ReleaseDate.ReleaseId))
                .FollowDatesAsync(context.Now, remindFrom: context.Now, cancellationToken);
        }
    }

    private async Task CountMessagesAsync(CancellationToken cancellationToken)
    {
        var db = context.Db;
        foreach (var keys in context.Set.Conversations.All.Keys.Chunk(ImportContext.Piece))
        {
            await db
                .Conversations.Where(c => keys.Contains(c.Id))
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(c => c.MessageCount, c => c.Messages.Count)
                            .SetProperty(c => c.LastActivityAt, c => c.Messages.Max(m => (DateTime?)m.CreatedAt) ?? c.CreatedAt),
                    cancellationToken
                );
        }
    }
}
