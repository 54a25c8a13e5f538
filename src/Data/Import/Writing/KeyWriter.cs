using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Changes the keys of playlists that are also those of albums, and of events that are also those of posts, wherever the files mention them: no two subjects
/// may have the same key. What is stored keeps its key: if the playlist or event was imported first, the album or post gets another one.
/// </summary>
internal sealed class KeyWriter(ImportContext context)
{
    public async Task ChangeAsync(CancellationToken cancellationToken)
    {
        var set = context.Set;
        var comments = set.Comments.All.Values.ToArray();
        var playlists = set.Playlists.All.Keys.Concat(comments.Select(c => c.PlaylistId).OfType<Guid>()).Concat(Mentioned(Playlist.KindName)).ToHashSet();
        var albums = set.Albums.All.Keys.Concat(comments.Select(c => c.AlbumId).OfType<Guid>()).ToHashSet();
        var ofPlaylists = await context.StoredAsync<Playlist, Guid>(albums.Concat(Mentioned(Album.KindName)).Distinct(), cancellationToken);
        foreach (var id in ofPlaylists)
        {
            var key = ImportKeys.Album(id);
            set.Albums.Rename(id, key);
            Array.ForEach(comments, comment => comment.AlbumId = comment.AlbumId == id ? key : comment.AlbumId);
            Change(new SubjectKey(Album.KindName, id), key);
        }
        foreach (var id in await TakenAsync<Album>(playlists, albums, ofPlaylists, cancellationToken))
        {
            var key = ImportKeys.Playlist(id);
            set.Playlists.Rename(id, key);
            Array.ForEach(comments, comment => comment.PlaylistId = comment.PlaylistId == id ? key : comment.PlaylistId);
            Change(new SubjectKey(Playlist.KindName, id), key);
        }

        var events = set.Events.All.Keys.Concat(comments.Select(c => c.EventId).OfType<Guid>()).Concat(Mentioned(Event.KindName)).ToHashSet();
        var posts = set.Posts.All.Keys.Concat(comments.Select(c => c.PostId).OfType<Guid>()).ToHashSet();
        var ofEvents = await context.StoredAsync<Event, Guid>(posts.Concat(Mentioned(Post.KindName)).Distinct(), cancellationToken);
        foreach (var id in ofEvents)
        {
            var key = ImportKeys.Post(id);
            set.Posts.Rename(id, key);
            Array.ForEach(comments, comment => comment.PostId = comment.PostId == id ? key : comment.PostId);
            Change(new SubjectKey(Post.KindName, id), key);
        }
        foreach (var id in await TakenAsync<Post>(events, posts, ofEvents, cancellationToken))
        {
            var key = ImportKeys.Event(id);
            set.Events.Rename(id, key);
            Array.ForEach(comments, comment => comment.EventId = comment.EventId == id ? key : comment.EventId);
            Change(new SubjectKey(Event.KindName, id), key);
        }
    }

    /// <summary>Returns the keys of the subjects of a kind that complaints are about, or that posts share.</summary>
    private IEnumerable<Guid> Mentioned(string kind) =>
        context
            .Set.Complaints.All.Values.Select(complaint => complaint.Subject)
            .Concat(context.Set.Posts.All.Values.Select(post => post.Shared))
            .OfType<SubjectKey>()
            .Where(subject => subject.Kind == kind)
            .Select(subject => subject.Id);

    private void Change(SubjectKey subject, Guid key)
    {
        foreach (var post in context.Set.Posts.All.Values.Where(post => post.Shared == subject))
        {
            post.Shared = subject with { Id = key };
        }
        foreach (var complaint in context.Set.Complaints.All.Values.Where(complaint => complaint.Subject == subject))
        {
            complaint.Subject = subject with { Id = key };
        }
    }

    /// <summary>Returns which of the keys other subjects have, in the files or in the database, except those with which the subjects are stored.</summary>
    private async Task<HashSet<Guid>> TakenAsync<TOther>(HashSet<Guid> keys, HashSet<Guid> others, HashSet<Guid> kept, CancellationToken cancellationToken)
        where TOther : class
    {
        var taken = await context.StoredAsync<TOther, Guid>(keys, cancellationToken);
        taken.UnionWith(others.Where(keys.Contains));
        taken.ExceptWith(kept);
        return taken;
    }
}
