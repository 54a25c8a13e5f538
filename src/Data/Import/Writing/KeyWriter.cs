using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Changes the keys of playlists that are also those of albums, and of events that are also those of posts, wherever the files mention them: no two subjects
/// may have the same key.
/// </summary>
internal sealed class KeyWriter(ImportContext context)
{
    public async Task ChangeAsync(CancellationToken cancellationToken)
    {
        var set = context.Set;
        var comments = set.Comments.All.Values.ToArray();
        var playlists = set.Playlists.All.Keys.Concat(comments.Select(c => c.PlaylistId).OfType<Guid>()).Concat(Reported(Playlist.KindName)).ToHashSet();
        var albums = set.Albums.All.Keys.Concat(comments.Select(c => c.AlbumId).OfType<Guid>());
        foreach (var id in await TakenAsync<Album>(playlists, albums, cancellationToken))
        {
            var key = ImportKeys.Playlist(id);
            set.Playlists.Rename(id, key);
            Array.ForEach(comments, comment => comment.PlaylistId = comment.PlaylistId == id ? key : comment.PlaylistId);
            Change(new SubjectKey(Playlist.KindName, id), key);
        }

        var events = set.Events.All.Keys.Concat(comments.Select(c => c.EventId).OfType<Guid>()).Concat(Reported(Event.KindName)).ToHashSet();
        var posts = set.Posts.All.Keys.Concat(comments.Select(c => c.PostId).OfType<Guid>());
        foreach (var id in await TakenAsync<Post>(events, posts, cancellationToken))
        {
            var key = ImportKeys.Event(id);
            set.Events.Rename(id, key);
            Array.ForEach(comments, comment => comment.EventId = comment.EventId == id ? key : comment.EventId);
            Change(new SubjectKey(Event.KindName, id), key);
        }
    }

    /// <summary>Returns the keys of the subjects of a kind that complaints are about.</summary>
    private IEnumerable<Guid> Reported(string kind) =>
        context.Set.Complaints.All.Values.Select(complaint => complaint.Subject).OfType<SubjectKey>().Where(subject => subject.Kind == kind).Select(s => s.Id);

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

    /// <summary>Returns which of the keys other subjects have, in the files or in the database.</summary>
    private async Task<HashSet<Guid>> TakenAsync<TOther>(HashSet<Guid> keys, IEnumerable<Guid> others, CancellationToken cancellationToken)
        where TOther : class
    {
        var taken = await context.StoredAsync<TOther, Guid>(keys, cancellationToken);
        taken.UnionWith(others.Where(keys.Contains));
        return taken;
    }
}
