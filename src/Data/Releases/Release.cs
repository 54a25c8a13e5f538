using System.Buffers.Binary;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>A release of a work or an event: a game, a film, a book, an album or a match.</summary>
public sealed class Release : ICommentable, IReactable, IShareable, IFeedItem, ISearchSubject, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "release";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Release> SearchFields { get; } = new(KindName, [r => r.Title], [r => r.Description]);

    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The key in the form of a UUID, by which rows about the release refer to it. The database computes it.</summary>
    public Guid Uid { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The folded title, by which orders compare. It follows the title.</summary>
    public string SortTitle
    {
        get => TextFolding.Fold(Title);
        private set { }
    }

    /// <summary>The description of the release.</summary>
    public string? Description { get; set; }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The URL of the thumbnail.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>The URL of the banner, or null if the release has none.</summary>
    public string? BannerUrl { get; set; }

    /// <summary>The code of the subcategory.</summary>
    public string SubcategoryCode { get; set; } = null!;

    /// <summary>The key of the user who announced the release.</summary>
    public Guid PublisherId { get; set; }

    /// <summary>The key of the album that the release announces.</summary>
    public Guid? AlbumId { get; set; }

    /// <summary>Whether the publisher owns the work.</summary>
    public bool IsOwned { get; set; }

    /// <summary>Whether users other than the publisher may contribute.</summary>
    public ContributionAuthorization ContributionAuthorization { get; set; }

    /// <summary>Whether the release is promoted.</summary>
    public bool IsPromoted { get; set; }

    /// <summary>Whether an admin has marked the release as in focus.</summary>
    public bool IsInFocus { get; set; }

    /// <summary>Whether an admin has put the release in the spotlight.</summary>
    public bool IsInSpotlight { get; set; }

    /// <summary>The start of the first date that is not over before today, or of the earliest one if all are. Null if no date is known.</summary>
    /// <remarks>Maintained by <see cref="ReleaseSchedule" />.</remarks>
    public DateTime? SoonestDate { get; set; }

    /// <summary>
    /// The key of the next date: of the dates that start with <see cref="SoonestDate" />, the one with the shortest period that is not over before today, or
    /// the one with the shortest period if all are. If no date is known, that of the first date that is to be announced. Null if the release has no date.
    /// </summary>
    /// <remarks>Maintained by <see cref="ReleaseSchedule" />.</remarks>
    public int? SoonestDateId { get; set; }

    /// <summary>The end (exclusive) of the latest known date, after which the release has passed, or null if no date is known.</summary>
    /// <remarks>Maintained by <see cref="ReleaseSchedule" />.</remarks>
    public DateTime? LatestDate { get; set; }

    /// <summary>
    /// The state while <see cref="LatestDate" /> is null: to be announced, or for an imported release what its source states.
    /// </summary>
    public ReleaseState StateWithoutDates { get; set; }

    /// <summary>
    /// Whether the release was upcoming when its schedule was last recalculated. It may have passed since: <see cref="LatestDate" /> tells.
    /// </summary>
    /// <remarks>Maintained by <see cref="ReleaseSchedule" />. The indexes of upcoming releases contain the releases for which it is true.</remarks>
    public bool IsUpcoming { get; set; }

    /// <summary>The number of platforms among the dates of the release.</summary>
    /// <remarks>Maintained by <see cref="ReleaseSchedule" />.</remarks>
    public int PlatformCount { get; set; }

    /// <summary>The number of countries among the dates of the release.</summary>
    /// <remarks>Maintained by <see cref="ReleaseSchedule" />.</remarks>
    public int CountryCount { get; set; }

    /// <summary>The number of users who like the release.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of users who have hyped the release, because they look forward to it.</summary>
    public int HypeCount { get; set; }

    /// <summary>The number of comments on the release, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The number of times that the release was shared.</summary>
    public int ShareCount { get; set; }

    /// <summary>
    /// The score in the list of top releases: 3 for each hype, 2 for each share, and 1 for each like and each comment. The database computes it.
    /// </summary>
    public int Score { get; private set; }

    /// <summary>The time when the related releases must be calculated next, or null if they must be calculated now.</summary>
    /// <remarks>Maintained by <see cref="RelatedReleases" />.</remarks>
    public DateTime? RelatedDueAt { get; set; }

    /// <summary>The time when the release was announced.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>The time when the release, its dates, its sources or its details last changed, or null if they never did.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The subcategory: the kind of release.</summary>
    public Subcategory Subcategory { get; set; } = null!;

    /// <summary>The user who announced the release.</summary>
    public User Publisher { get; set; } = null!;

    /// <summary>The album that the release announces, or null if it announces none.</summary>
    public Album? Album { get; set; }

    /// <summary>The dates of the release, each with its country and platform.</summary>
    public ICollection<ReleaseDate> Dates { get; set; } = null!;

    /// <summary>The sources of the news about the release.</summary>
    public ICollection<ReleaseSource> Sources { get; set; } = null!;

    /// <summary>The details: facts about the release.</summary>
    public ICollection<ReleaseDetail> Details { get; set; } = null!;

    /// <summary>The matches that the release announces.</summary>
    public ICollection<Match> Matches { get; set; } = null!;

    /// <summary>The tracklist of the release.</summary>
    public ICollection<TracklistEntry> Tracklist { get; set; } = null!;

    /// <summary>
    /// Returns the <see cref="Uid" /> of the release with a key: a UUID of version 8 that starts with the key and ends with the name of the kind.
    /// </summary>
    public static Guid UidOf(int id) => new(id, 0, unchecked((short)0x8000), 0x80, 0, (byte)'r', (byte)'e', (byte)'l', (byte)'e', (byte)'a', (byte)'s');

    /// <summary>Returns the key of the release with a <see cref="Uid" />, or null if it cannot be that of a release.</summary>
    public static int? IdOf(Guid uid)
    {
        var id = BinaryPrimitives.ReadInt32LittleEndian(uid.ToByteArray());
        return UidOf(id) == uid ? id : null;
    }
}
