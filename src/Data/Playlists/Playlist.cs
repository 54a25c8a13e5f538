using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Playlists;

/// <summary>An ordered list of tracks, which can be those of any users. A track can be in it more than once.</summary>
public sealed class Playlist : ICommentable, IReactable, IShareable, ISearchSubject, ITrackList, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "playlist";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Playlist> SearchFields { get; } = new(KindName, [p => p.Name], [p => p.Description]);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }

    /// <summary>The description of the playlist.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The key of the user who created the playlist.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The kind of system playlist, or null for a playlist of a user.</summary>
    public SystemPlaylistKind? SystemKind { get; set; }

    /// <summary>The place in lists that begin with the system playlists: 0 for a playlist of a user. It follows the kind.</summary>
    public int SystemRank
    {
        get =>
            SystemKind switch
            {
                SystemPlaylistKind.New => 3,
                SystemPlaylistKind.Popular => 2,
                SystemPlaylistKind.Recommended => 1,
                _ => 0,
            };
        private set { }
    }

    /// <summary>The key of the cover picture.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>Whether only the owner and admins may see the playlist.</summary>
    public bool IsPrivate { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public int TrackCount { get; set; }

    /// <summary>The number of users who like the playlist.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of comments on the playlist, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The number of times that the playlist was shared, including <see cref="ImportedShareCount" />.</summary>
    public int ShareCount { get; set; }

    /// <summary>The number of shares in the service from which the playlist was imported, with which the count starts; 0 if not imported.</summary>
    public int ImportedShareCount { get; set; }

    /// <summary>The time when the playlist was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <inheritdoc />
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who created the playlist.</summary>
    public User Owner { get; set; } = null!;

    /// <summary>The cover picture.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The tracks. <see cref="TrackLinks" /> holds their order.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The entries.</summary>
    public ICollection<PlaylistTrack> TrackLinks { get; set; } = null!;

    Guid ISubject.Uid => Id;
}
