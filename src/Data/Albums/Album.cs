using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Albums;

/// <summary>An ordered collection of tracks.</summary>
public sealed class Album : ICommentable, IReactable, IShareable, IFeedItem, ISearchSubject, ITrackList, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "album";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Album> SearchFields { get; } = new(KindName, [a => a.Name], [a => a.Description]);

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

    /// <summary>The description of the album.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The key of the user who created the album.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The key of the cover picture.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>Whether only the owner and admins may see the album.</summary>
    public bool IsPrivate { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public int TrackCount { get; set; }

    /// <summary>The number of users who like the album.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of comments on the album, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The number of times that the album was shared.</summary>
    public int ShareCount { get; set; }

    /// <summary>The time when the album was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <inheritdoc />
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who created the album.</summary>
    public User Owner { get; set; } = null!;

    /// <summary>The cover picture.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The tracks. <see cref="TrackLinks" /> holds their order.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The positions of the tracks.</summary>
    public ICollection<AlbumTrack> TrackLinks { get; set; } = null!;

    /// <summary>The releases that announce the album.</summary>
    public ICollection<Release> Releases { get; set; } = null!;

    Guid ISubject.Uid => Id;
}
