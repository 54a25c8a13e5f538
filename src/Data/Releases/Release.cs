using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>Something that comes out: a game, a film, a book, an album, a match.</summary>
public sealed class Release
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>What comes out.</summary>
    public string? Summary { get; set; }

    /// <summary>The address of the small picture.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>The address of the wide picture.</summary>
    public string? BannerUrl { get; set; }

    /// <summary>The code of the kind of release.</summary>
    public string SubcategoryCode { get; set; } = null!;

    /// <summary>The key of the user who announced the release.</summary>
    public Guid PublisherId { get; set; }

    /// <summary>The key of the album that the release announces.</summary>
    public Guid? AlbumId { get; set; }

    /// <summary>Whether the publisher is also the one whose work comes out.</summary>
    public bool IsOwned { get; set; }

    /// <summary>Whether others may contribute to the release.</summary>
    public ContributionAuthorization ContributionAuthorization { get; set; }

    /// <summary>Whether the release is advertised.</summary>
    public bool IsPromoted { get; set; }

    /// <summary>Whether an admin has put the release into focus.</summary>
    public bool IsFocus { get; set; }

    /// <summary>Whether an admin has put the release into the spotlight.</summary>
    public bool IsSpotlight { get; set; }

    /// <summary>
    /// The start of the earliest known date; null when no date is known.
    /// </summary>
    /// <remarks>Kept by <see cref="ReleaseSchedule" />.</remarks>
    public DateTime? SoonestDate { get; set; }

    /// <summary>
    /// The end of the latest known date, exclusive: from then on the release has passed; null when no date is known.
    /// </summary>
    /// <remarks>Kept by <see cref="ReleaseSchedule" />.</remarks>
    public DateTime? LatestDate { get; set; }

    /// <summary>On how many platforms the release comes out, by its dates.</summary>
    /// <remarks>Kept by <see cref="ReleaseSchedule" />.</remarks>
    public int PlatformCount { get; set; }

    /// <summary>In how many countries the release comes out, by its dates.</summary>
    /// <remarks>Kept by <see cref="ReleaseSchedule" />.</remarks>
    public int CountryCount { get; set; }

    /// <summary>How many users like the release.</summary>
    public int LikeCount { get; set; }

    /// <summary>How many users can't wait for the release.</summary>
    public int HypeCount { get; set; }

    /// <summary>How many comments the release has, replies included and hidden ones not.</summary>
    public int CommentCount { get; set; }

    /// <summary>When the release was announced.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>When the release was last changed by its publisher.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The kind of release.</summary>
    public Subcategory Subcategory { get; set; } = null!;

    /// <summary>The user who announced the release.</summary>
    public User Publisher { get; set; } = null!;

    /// <summary>The album that the release announces.</summary>
    public Album? Album { get; set; }

    /// <summary>When, where and on what the release comes out.</summary>
    public ICollection<ReleaseDate> Dates { get; set; } = null!;

    /// <summary>Where the news come from.</summary>
    public ICollection<ReleaseSource> Sources { get; set; } = null!;

    /// <summary>Facts about the release.</summary>
    public ICollection<ReleaseDetail> Details { get; set; } = null!;

    /// <summary>What people say about the release.</summary>
    public ICollection<Comment> Comments { get; set; } = null!;

    /// <summary>The likes and hypes of the release.</summary>
    public ICollection<Reaction> Reactions { get; set; } = null!;
}
