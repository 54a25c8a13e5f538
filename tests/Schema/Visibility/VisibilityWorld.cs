using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Visibility;

/// <summary>The rules about who may see what, once more in memory, over all rows of a test database.</summary>
public sealed class VisibilityWorld
{
    private readonly Dictionary<string, object> _rows = [];
    private readonly HashSet<(Guid, Guid)> _blocks = [];
    private readonly HashSet<(Guid Conversation, Guid User)> _participants = [];
    private readonly HashSet<(Guid File, Guid Event)> _eventFiles = [];

    private readonly List<(Guid File, Guid Comment)> _commentFiles = [];
    private readonly List<(Guid File, Guid Message)> _messageFiles = [];

    /// <summary>The rows with a rule by their global IDs.</summary>
    public IReadOnlyDictionary<string, object> Rows => _rows;

    /// <summary>Reads all rows.</summary>
    public static async Task<VisibilityWorld> ReadAsync(Gateway gateway, CancellationToken cancellationToken)
    {
        await using var db = gateway.Open();
        var world = new VisibilityWorld();
        foreach (var block in await db.Blocks.ToListAsync(cancellationToken))
        {
            world._blocks.Add((block.BlockerId, block.BlockedId));
            world._blocks.Add((block.BlockedId, block.BlockerId));
        }
        foreach (var participant in await db.Participants.ToListAsync(cancellationToken))
        {
            world._participants.Add((participant.ConversationId, participant.UserId));
        }
        foreach (var link in await db.CommentAttachments.ToListAsync(cancellationToken))
        {
            world._commentFiles.Add((link.MediaAssetId, link.CommentId));
        }
        foreach (var link in await db.MessageAttachments.ToListAsync(cancellationToken))
        {
            world._messageFiles.Add((link.MediaAssetId, link.MessageId));
        }
        world._eventFiles.UnionWith(
            (await db.Set<EventMedia>().AsNoTracking().ToListAsync(cancellationToken)).Select(static link => (link.MediaAssetId, link.EventId))
        );
        world.Add(await db.Users.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Tracks.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Albums.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Playlists.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Events.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Genres.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.MediaAssets.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Releases.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Contributions.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Posts.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Comments.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Conversations.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Messages.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        world.Add(await db.Notifications.AsNoTracking().ToListAsync(cancellationToken), static row => row.Id);
        return world;
    }

    /// <summary>Whether a viewer finds a row by key. Null for a viewer who is not signed in.</summary>
    public bool IsReachable(User? viewer, string id) => IsReachable(viewer, _rows[id]);

    /// <summary>Whether a viewer finds a row in lists.</summary>
    public bool IsListed(User? viewer, string id) =>
        IsReachable(viewer, id)
        && OwnerOf(_rows[id]) is var owner
        && !AreBlocked(viewer, owner)
        && (_rows[id] is not MediaAsset file || file.IsPublic || IsAdmin(viewer) || IsOwner(viewer, file));

    private void Add<T>(IEnumerable<T> rows, Func<T, object> key)
        where T : class
    {
        foreach (var row in rows)
        {
            _rows.Add(GlobalId.Encode(typeof(T).Name, key(row)), row);
        }
    }

    private bool AreBlocked(User? viewer, Guid? owner) => viewer is not null && owner is { } other && _blocks.Contains((viewer.Id, other));

    private static Guid? OwnerOf(object row) =>
        row switch
        {
            User user => user.Id,
            Track track => track.OwnerId,
            Album album => album.OwnerId,
            Playlist playlist => playlist.OwnerId,
            Event planned => planned.AuthorId,
            Release release => release.PublisherId,
            Contribution contribution => contribution.AuthorId,
            Post post => post.AuthorId,
            Comment comment => comment.AuthorId,
            MediaAsset file => file.OwnerId,
            _ => null,
        };

    private bool IsReachable(User? viewer, object row) =>
        row switch
        {
            User user => user.DeletedAt is null,
            Track or Release or Post or Event => true,
            Album album => !album.IsPrivate || IsAdmin(viewer) || album.OwnerId == viewer?.Id,
            Playlist playlist => !playlist.IsPrivate || IsAdmin(viewer) || playlist.OwnerId == viewer?.Id,
            Genre genre => genre.IsPublic || IsAdmin(viewer),
            Contribution contribution => IsAdmin(viewer)
                || contribution.AuthorId == viewer?.Id
                || _rows.Values.OfType<Release>().Any(release => release.Id == contribution.ReleaseId && release.PublisherId == viewer?.Id),
            MediaAsset file => IsReachable(viewer, file),
            Comment comment => IsReachable(viewer, comment),
            Conversation conversation => viewer is not null && _participants.Contains((conversation.Id, viewer.Id)),
            Message message => viewer is not null && _participants.Contains((message.ConversationId, viewer.Id)),
            Notification notification => notification.UserId == viewer?.Id,
            _ => throw new InvalidOperationException($"No rule for {row.GetType().Name}."),
        };

    private bool IsReachable(User? viewer, MediaAsset file)
    {
        var isInMessages = _messageFiles.Exists(link => link.File == file.Id);
        return file.IsPublic
            || IsOwner(viewer, file)
            || (IsAdmin(viewer) && !isInMessages)
            || Shows<Message>(message => _messageFiles.Contains((file.Id, message.Id)))
            || (
                !AreBlocked(viewer, file.OwnerId)
                && (
                    Shows<User>(user => user.AvatarId == file.Id || user.CoverId == file.Id)
                    || Shows<Track>(track => track.MediaAssetId == file.Id || track.CoverId == file.Id)
                    || Shows<Album>(album => album.CoverId == file.Id)
                    || Shows<Playlist>(playlist => playlist.CoverId == file.Id)
                    || Shows<Post>(post => post.ImageId == file.Id)
                    || Shows<Event>(planned => planned.BannerId == file.Id || planned.CoverId == file.Id || _eventFiles.Contains((file.Id, planned.Id)))
                    || Shows<Comment>(comment => comment.HiddenAt is null && _commentFiles.Contains((file.Id, comment.Id)))
                )
            );

        bool Shows<T>(Func<T, bool> isUse) => _rows.Values.OfType<T>().Any(row => isUse(row) && IsReachable(viewer, (object)row!));
    }

    private static bool IsOwner(User? viewer, MediaAsset file) => viewer is not null && file.OwnerId == viewer.Id;

    private bool IsReachable(User? viewer, Comment comment)
    {
        if (comment.SubjectKind == Release.KindName)
        {
            var release = _rows.Values.OfType<Release>().Single(release => Release.UidOf(release.Id) == comment.SubjectId);
            return viewer is not null
                && (viewer.Plan >= UserPlan.Premium || IsAdmin(viewer) || comment.AuthorId == viewer.Id || release.PublisherId == viewer.Id);
        }
        if (comment.SubjectKind == Playlist.KindName)
        {
            return IsReachable(viewer, _rows.Values.OfType<Playlist>().Single(playlist => playlist.Id == comment.SubjectId));
        }
        return _rows.Values.OfType<Album>().FirstOrDefault(album => album.Id == comment.SubjectId) is not { } album || IsReachable(viewer, album);
    }

    private static bool IsAdmin(User? viewer) => viewer?.Role == UserRole.Admin;
}
