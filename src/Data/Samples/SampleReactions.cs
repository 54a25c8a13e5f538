using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates likes, dislikes and hypes.</summary>
internal sealed class SampleReactions(SampleWorld world)
{
    private long _number;

    /// <summary>Returns the reactions of a user to tracks, releases, events, albums, playlists and posts. Call it once for each user, in order.</summary>
    public IEnumerable<Reaction> OfUser(int user)
    {
        var random = new SampleRandom(SampleKind.Reaction, user);
        var key = world.UserKey(user);
        foreach (var track in Some(random.Next(20, 80), () => world.PickTrack(random)))
        {
            yield return New(key, ReactionKind.Like, world.TrackMoment(track), new(Track.KindName, world.TrackKey(track)));
        }
        foreach (var release in Some(random.Next(5, 25), () => (int)(world.Scale.Releases * Math.Pow(random.NextDouble(), 1.4))))
        {
            yield return New(key, ReactionKind.Hype, world.ReleaseMoment(release), new(Release.KindName, Release.UidOf(SampleWorld.ReleaseKey(release))));
        }
        foreach (var release in Some(random.Next(3, 15), () => random.Next(world.Scale.Releases)))
        {
            yield return New(key, ReactionKind.Like, world.ReleaseMoment(release), new(Release.KindName, Release.UidOf(SampleWorld.ReleaseKey(release))));
        }
        foreach (var liked in Some(random.Next(1, 8), () => random.Next(world.Scale.Events)))
        {
            yield return New(key, ReactionKind.Like, world.EventMoment(liked), new(Event.KindName, world.EventKey(liked)));
        }
        foreach (var album in Some(random.Next(2, 10), () => random.Next(world.Scale.Albums) / 12 * 12))
        {
            yield return New(key, ReactionKind.Like, world.AlbumMoment(album), new(Album.KindName, world.AlbumKey(album)));
        }
        foreach (
            var playlist in Some(random.Next(1, 8), () => random.Next(world.Scale.Playlists)).Where(static number => !SampleWorld.IsPrivatePlaylist(number))
        )
        {
            yield return New(key, ReactionKind.Like, world.PlaylistMoment(playlist), new(Playlist.KindName, world.PlaylistKey(playlist)));
        }
        foreach (var post in Some(random.Next(5, 40), () => random.Next(world.Scale.Posts)))
        {
            yield return New(key, ReactionKind.Like, world.PostMoment(post), new(Post.KindName, world.PostKey(post)));
        }
    }

    /// <summary>Returns the reactions to a comment; most comments have none. Call it once for each comment, in order.</summary>
    public IEnumerable<Reaction> ToComment(Comment comment)
    {
        var number = _number;
        var random = new SampleRandom(SampleKind.Comment, number ^ comment.CreatedAt.Ticks);
        if (!random.Chance(15))
        {
            yield break;
        }
        var first = random.Next(world.Scale.Users);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var kind = random.Chance(85) ? ReactionKind.Like : ReactionKind.Dislike;
            yield return New(world.UserKey((first + i) % world.Scale.Users), kind, comment.CreatedAt, new(Comment.KindName, comment.Id));
        }
    }

    private Reaction New(Guid user, ReactionKind kind, DateTime after, SubjectKey about)
    {
        var number = _number++;
        var random = new SampleRandom(SampleKind.Reaction, ~number);

        // Most reactions come soon.
        var moment = after.AddSeconds((long)((world.Today - after).TotalSeconds * Math.Pow(random.NextDouble(), 2.5)));
        return new Reaction
        {
            Id = SampleWorld.Key(SampleKind.Reaction, number, moment),
            UserId = user,
            Kind = kind,
            CreatedAt = moment,
        }.About(about);
    }

    private static HashSet<int> Some(int count, Func<int> pick)
    {
        var chosen = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            chosen.Add(pick());
        }
        return chosen;
    }
}
