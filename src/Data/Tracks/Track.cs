using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Tracks;

/// <summary>A piece of music published by an author.</summary>
public sealed class Track : ICommentable, IReactable, IShareable, IFeedItem, ISearchSubject, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "track";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Track> SearchFields { get; } = new(KindName, [t => t.Title], [t => t.MusicAuthor, t => t.LyricsAuthor, t => t.LyricsContent]);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The folded title, by which orders compare. It follows the title.</summary>
    public string SortTitle
    {
        get => TextFolding.Fold(Title);
        private set { }
    }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The key of the user who published the track.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The key of the recording.</summary>
    public Guid? MediaAssetId { get; set; }

    /// <summary>The key of the cover picture.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>Whether the owner wrote the lyrics, or null if no information about the lyrics was given.</summary>
    public bool? LyricsIsOwn { get; set; }

    /// <summary>The author of the lyrics, if it is not the owner.</summary>
    public string? LyricsAuthor { get; set; }

    /// <summary>The text of the lyrics.</summary>
    public string? LyricsContent { get; set; }

    /// <summary>Whether the owner wrote the music, or null if no information about the music was given.</summary>
    public bool? MusicIsOwn { get; set; }

    /// <summary>The composer of the music, if it is not the owner.</summary>
    public string? MusicAuthor { get; set; }

    /// <summary>The number of playbacks, including those in the service from which the track was imported.</summary>
    public int PlaybackCount { get; set; }

    /// <summary>The popularity by recent playbacks and likes (<see cref="Subjects.Popularity" />). 0 without any.</summary>
    public long Popularity { get; set; }

    /// <summary>The number of users who like the track.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of comments on the track, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The number of times that the track was shared, including <see cref="ImportedShareCount" />.</summary>
    public int ShareCount { get; set; }

    /// <summary>The number of playlists that contain the track, without private ones.</summary>
    public int PlaylistCount { get; set; }

    /// <summary>The number of shares in the service from which the track was imported, with which the count starts; 0 if not imported.</summary>
    public int ImportedShareCount { get; set; }

    /// <summary>The time when the track was published.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the owner last changed the track, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who published the track.</summary>
    public User Owner { get; set; } = null!;

    /// <summary>The recording.</summary>
    public MediaAsset? MediaAsset { get; set; }

    /// <summary>The cover picture.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The genres of the track.</summary>
    public ICollection<Genre> Genres { get; set; } = null!;

    /// <summary>The relations to the track's genres.</summary>
    public ICollection<TrackGenre> GenreLinks { get; set; } = null!;

    /// <summary>The albums that contain the track.</summary>
    public ICollection<Album> Albums { get; set; } = null!;

    /// <summary>The positions of the track in albums.</summary>
    public ICollection<AlbumTrack> AlbumLinks { get; set; } = null!;

    /// <summary>The playlists that contain the track.</summary>
    public ICollection<Playlist> Playlists { get; set; } = null!;

    /// <summary>The track's entries in playlists.</summary>
    public ICollection<PlaylistTrack> PlaylistLinks { get; set; } = null!;

    Guid ISubject.Uid => Id;
}
