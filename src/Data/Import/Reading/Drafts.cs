using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>What the files say of a user.</summary>
internal sealed class UserDraft : Draft
{
    public string? Name { get; set; }

    /// <summary>Set for publishers, which are told apart by it.</summary>
    public string? Username { get; set; }

    /// <summary>Whether <see cref="Username" /> is as the user writes it.</summary>
    public bool HasHandle { get; set; }

    public string? Email { get; set; }

    public UserRole? Role { get; set; }

    public string? About { get; set; }

    public string? Website { get; set; }

    public string? PublicContact { get; set; }

    public string? SocialUrl { get; set; }

    public Guid? AvatarId { get; set; }
}

/// <summary>What the files say of a file.</summary>
internal sealed class MediaDraft : Draft
{
    public MediaKind? Kind { get; set; }

    public string? FileName { get; set; }

    public string? Extension { get; set; }

    public string? Url { get; set; }

    public Guid? OwnerId { get; set; }

    public DateTime? CreatedAt { get; set; }
}

/// <summary>What the files say of a genre.</summary>
internal sealed class GenreDraft : Draft
{
    public string? Name { get; set; }

    public bool? IsPublic { get; set; }
}

/// <summary>What the files say of a track.</summary>
internal sealed class TrackDraft : Draft
{
    public string? Title { get; set; }

    public Guid? OwnerId { get; set; }

    public Guid? MediaAssetId { get; set; }

    public Guid? CoverId { get; set; }

    public bool? LyricsIsOwn { get; set; }

    public string? LyricsAuthor { get; set; }

    public string? LyricsContent { get; set; }

    public bool? MusicIsOwn { get; set; }

    public string? MusicAuthor { get; set; }

    public int? Playbacks { get; set; }

    public int? Likes { get; set; }

    public IReadOnlyList<Guid>? GenreIds { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }
}

/// <summary>What the files say of an album.</summary>
internal sealed class AlbumDraft : Draft
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public Guid? OwnerId { get; set; }

    public Guid? CoverId { get; set; }

    public bool? IsPrivate { get; set; }

    public int? Likes { get; set; }

    /// <summary>The tracks in order, as far as one place lists them.</summary>
    public IReadOnlyList<Guid>? TrackIds { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }
}

/// <summary>What the files say of something that is a code and a name: a country, a category, an action.</summary>
internal sealed class TermDraft : Draft
{
    public string? Name { get; set; }

    /// <summary>For a subcategory: the code of its category.</summary>
    public string? Category { get; set; }
}

/// <summary>What the files say of a platform.</summary>
internal sealed class PlatformDraft : Draft
{
    /// <summary>The code as it is written, which also serves for a name while there is none.</summary>
    public string? Label { get; set; }

    public string? Name { get; set; }

    public string? Website { get; set; }

    public string? Color { get; set; }

    public IReadOnlyList<string>? Countries { get; set; }

    public IReadOnlyList<string>? Subcategories { get; set; }
}

/// <summary>What the files say of a release.</summary>
internal sealed class ReleaseDraft : Draft
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? ThumbnailUrl { get; set; }

    public string? BannerUrl { get; set; }

    public string? Subcategory { get; set; }

    public Guid? PublisherId { get; set; }

    public bool? IsOwned { get; set; }

    public ContributionAuthorization? Contribution { get; set; }

    public bool? IsPromoted { get; set; }

    public int? Likes { get; set; }

    public int? Hypes { get; set; }

    public DateTime? PublishedAt { get; set; }

    public IReadOnlyList<(string Key, string Value)>? Details { get; set; }
}

/// <summary>What the files say of a release date.</summary>
internal sealed class DateDraft : Draft
{
    public int? ReleaseId { get; set; }

    public DatePrecision? Precision { get; set; }

    public DateTime? Moment { get; set; }

    public string? Country { get; set; }

    public int? PlatformId { get; set; }

    public string? Action { get; set; }

    public string? Link { get; set; }

    public string? Note { get; set; }

    public string? Discount { get; set; }

    public bool? IsOfficial { get; set; }
}

/// <summary>What the files say of a release's source.</summary>
internal sealed class SourceDraft : Draft
{
    public int? ReleaseId { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }
}

/// <summary>What the files say of a comment.</summary>
internal sealed class CommentDraft : Draft
{
    public string? Content { get; set; }

    public Guid? AuthorId { get; set; }

    public Guid? TrackId { get; set; }

    public Guid? AlbumId { get; set; }

    public int? ReleaseId { get; set; }

    public Guid? ParentId { get; set; }

    public Guid? InReplyToId { get; set; }

    /// <summary>Whether it is a reply, though the place may not say to what.</summary>
    public bool IsReply { get; set; }

    public bool? IsPinned { get; set; }

    public bool? IsUpdated { get; set; }

    public int? Likes { get; set; }

    public int? Dislikes { get; set; }

    public IReadOnlyList<Guid>? AttachmentIds { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }
}

/// <summary>What the files say of a conversation.</summary>
internal sealed class ConversationDraft : Draft
{
    public string? Name { get; set; }

    public ConversationKind? Kind { get; set; }

    public IReadOnlyList<Guid>? ParticipantIds { get; set; }

    public DateTime? CreatedAt { get; set; }
}

/// <summary>What the files say of a message.</summary>
internal sealed class MessageDraft : Draft
{
    public Guid? ConversationId { get; set; }

    public Guid? AuthorId { get; set; }

    public string? Content { get; set; }

    public IReadOnlyList<Guid>? AttachmentIds { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }
}
