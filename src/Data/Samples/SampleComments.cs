using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates threads of comments on tracks, events, albums, playlists, releases and posts, and notifications of the latest ones.</summary>
internal sealed class SampleComments(SampleWorld world)
{
    private const int NotifiedDays = 30;
    private const int FanUser = 2;

    /// <summary>A comment with its number and the user it answers: the owner of its subject or the author of the thread.</summary>
    public readonly record struct Row(int Number, Comment Comment, Guid Answered);

    /// <summary>Returns all comments: for each thread the first comment, then its replies.</summary>
    public IEnumerable<Row> All()
    {
        var total = world.Scale.Comments;
        var made = 0;
        for (var thread = 0; made < total; thread++)
        {
            var random = new SampleRandom(SampleKind.Thread, thread);
            var replies = random.Chance(45) ? Math.Min(random.Next(1, 6), total - made - 1) : 0;
            var (comment, owner) = Opening(made++, total, random);
            comment.ReplyCount = replies;
            yield return new Row(made - 1, comment, world.UserKey(owner));

            var previous = comment;
            for (var i = 0; i < replies; i++)
            {
                var reply = Reply(made++, comment, i > 0 && random.Chance(50) ? previous : null, previous.CreatedAt, owner, random);
                yield return new Row(made - 1, reply, comment.AuthorId);
                previous = reply;
            }
        }
    }

    /// <summary>Returns the notification of a recent comment or reply, or null for older ones.</summary>
    public Notification? Notification(Row row)
    {
        var comment = row.Comment;
        if (comment.AuthorId == row.Answered || comment.CreatedAt < world.Today.AddDays(-NotifiedDays))
        {
            return null;
        }
        var id = SampleWorld.Key(SampleKind.Notification, row.Number, comment.CreatedAt);
        return new Notification
        {
            Id = id,
            GroupId = id,
            UserId = row.Answered,
            Kind = comment.ParentId is null ? NotificationKind.Commented : NotificationKind.Replied,
            ActorId = comment.AuthorId,
            SubjectKind = Comment.KindName,
            SubjectId = comment.Id,
            ReadAt = comment.CreatedAt < world.Today.AddDays(-2) ? comment.CreatedAt.AddHours(9) : null,
            CreatedAt = comment.CreatedAt,
        };
    }

    private (Comment Comment, int Owner) Opening(int number, int total, SampleRandom random)
    {
        var comment = new Comment();
        int owner;
        DateTime since;
        switch (random.Next(20))
        {
            case < 2:
                var post = random.Next(world.Scale.Posts);
                (owner, since) = (world.PostAuthor(post), world.PostMoment(post));
                comment.About(new(Post.KindName, world.PostKey(post)));
                comment.Content = SampleWords.Reply(random);
                break;
            case < 15:
                var track = world.PickTrack(random);
                (owner, since) = (SampleWorld.AuthorUser(world.TrackAuthor(track)), world.TrackMoment(track));
                comment.About(new(Track.KindName, world.TrackKey(track)));
                comment.Content = SampleWords.TrackComment(random);
                break;
            case < 16:
                var planned = random.Next(world.Scale.Events);
                (owner, since) = (world.EventAuthor(planned), world.EventMoment(planned));
                comment.About(new(Event.KindName, world.EventKey(planned)));
                comment.Content = SampleWords.EventComment(random);
                break;
            case < 18:
                var release = (int)(world.Scale.Releases * Math.Pow(random.NextDouble(), 1.5));
                (owner, since) = (SampleWorld.PublisherUser(world.ReleasePublisher(release)), world.ReleaseMoment(release));
                comment.About(new(Release.KindName, Release.UidOf(SampleWorld.ReleaseKey(release))));
                comment.Content = SampleWords.ReleaseComment(SampleReleaseKind.Of(release), random);
                break;
            case 18:
                var playlist = random.Next(world.Scale.Playlists);
                if (SampleWorld.IsPrivatePlaylist(playlist))
                {
                    playlist--;
                }
                (owner, since) = (world.PlaylistUser(playlist), world.PlaylistMoment(playlist));
                comment.About(new(Playlist.KindName, world.PlaylistKey(playlist)));
                comment.Content = SampleWords.TrackComment(random);
                break;
            default:
                var album = (int)(world.Scale.Albums * random.NextDouble());
                if (album % 12 == 11)
                {
                    album--;
                }
                (owner, since) = (SampleWorld.AuthorUser(world.AlbumAuthor(album)), world.AlbumMoment(album));
                comment.About(new(Album.KindName, world.AlbumKey(album)));
                comment.Content = SampleWords.TrackComment(random);
                break;
        }

        var moment = world.Recent(SampleKind.Comment, number, total, fromDaysAgo: 290);
        if (moment < since)
        {
            moment = world.After(since, random.Next(60, 36_000));
        }
        Complete(comment, number, moment, number % 60 == 0 ? FanUser : random.Next(world.Scale.Users));
        comment.IsPinned = random.Chance(1);
        return (comment, owner);
    }

    private Comment Reply(int number, Comment parent, Comment? inReplyTo, DateTime after, int owner, SampleRandom random)
    {
        var reply = new Comment
        {
            SubjectKind = parent.SubjectKind,
            SubjectId = parent.SubjectId,
            ParentId = parent.Id,
            InReplyToId = inReplyTo?.Id,
            Content = SampleWords.Reply(random),
        };
        Complete(
            reply,
            number,
            world.After(after, random.Next(40, random.Chance(70) ? 2_400 : 20_000)),
            random.Chance(25) ? owner : random.Next(world.Scale.Users)
        );
        return reply;
    }

    private void Complete(Comment comment, int number, DateTime moment, int author)
    {
        comment.Id = SampleWorld.Key(SampleKind.Comment, number, moment);
        comment.AuthorId = world.UserKey(author);
        comment.CreatedAt = moment;
        if (number % 40 == 0)
        {
            comment.UpdatedAt = world.After(moment, 180);
        }
    }
}
