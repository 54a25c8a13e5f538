using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Samples;

/// <summary>Creates posts: texts, and shares of tracks, albums, releases and other posts.</summary>
internal sealed class SamplePosts(SampleWorld world)
{
    private const int PrivateAlbums = 12;

    /// <summary>Returns all posts, oldest first.</summary>
    public IEnumerable<Post> All()
    {
        for (var number = 0; number < world.Scale.Posts; number++)
        {
            yield return Post(number);
        }
    }

    private Post Post(int number)
    {
        var random = new SampleRandom(SampleKind.Post, ~(long)number);
        var moment = world.PostMoment(number);
        var shared = Shared(number, moment, random);
        return new Post
        {
            Id = world.PostKey(number),
            AuthorId = world.UserKey(world.PostAuthor(number)),
            Content =
                shared is null ? SampleWords.Post(random)
                : random.Chance(80) ? SampleWords.Share(random)
                : null,
            CreatedAt = moment,
            UpdatedAt = random.Chance(4) ? world.After(moment, 600) : null,
        }.Sharing(shared);
    }

    /// <summary>Returns what a post shares: something older, or null.</summary>
    private SubjectKey? Shared(int number, DateTime moment, SampleRandom random)
    {
        switch (random.Next(20))
        {
            case < 4:
                var track = world.PickTrack(random);
                return world.TrackMoment(track) < moment ? new SubjectKey(Track.KindName, world.TrackKey(track)) : null;
            case < 5:
                var album = random.Next(world.Scale.Albums) / PrivateAlbums * PrivateAlbums;
                return world.AlbumMoment(album) < moment ? new SubjectKey(Album.KindName, world.AlbumKey(album)) : null;
            case < 7:
                var release = random.Next(world.Scale.Releases);
                return world.ReleaseMoment(release) < moment ? new SubjectKey(Release.KindName, Release.UidOf(SampleWorld.ReleaseKey(release))) : null;
            case < 8 when number > 0:
                return new SubjectKey(Data.Posts.Post.KindName, world.PostKey(random.Next(number)));
            default:
                return null;
        }
    }
}
