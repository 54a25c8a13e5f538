using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>What the files say of a user.</summary>
internal sealed class UserDraft : Draft
{
    public string? Name;

    /// <summary>Set for publishers, which are told apart by it.</summary>
    public string? Username;

    /// <summary>Whether <see cref="Username" /> is as the user writes it.</summary>
    public bool HasHandle;
    public string? Email;
    public UserRole? Role;
    public string? About;
    public string? Website;
    public string? PublicContact;
    public string? SocialUrl;
    public Guid? AvatarId;
}

/// <summary>What the files say of a file.</summary>
internal sealed class MediaDraft : Draft
{
    public MediaKind? Kind;
    public string? FileName;
    public string? Extension;
    public string? Url;
    public Guid? OwnerId;
    public DateTime? CreatedAt;
}

/// <summary>What the files say of a genre.</summary>
internal sealed class GenreDraft : Draft
{
    public string? Name;
    public bool? IsPublic;
}

/// <summary>What the files say of a track.</summary>
internal sealed class TrackDraft : Draft
{
    public string? Title;
    public Guid? OwnerId;
    public Guid? MediaAssetId;
    public Guid? CoverId;
    public bool? LyricsIsOwn;
    public string? LyricsAuthor;
    public string? LyricsContent;
    public bool? MusicIsOwn;
    public string? MusicAuthor;
    public int? Playbacks;
    public int? Likes;
    public IReadOnlyList<Guid>? GenreIds;
    public DateTime? CreatedAt;
    public DateTime? UpdatedAt;
}

/// <summary>What the files say of an album.</summary>
internal sealed class AlbumDraft : Draft
{
    public string? Name;
    public string? Description;
    public Guid? OwnerId;
    public Guid? CoverId;
    public bool? IsPrivate;
    public int? Likes;

    /// <summary>The tracks in order, as far as one place lists them.</summary>
    public IReadOnlyList<Guid>? TrackIds;
    public DateTime? CreatedAt;
    public DateTime? UpdatedAt;
}

/// <summary>What the files say of something that is a code and a name: a country, a category, an action.</summary>
internal sealed class TermDraft : Draft
{
    public string? Name;

    /// <summary>For a subcategory: the code of its category.</summary>
    public string? Category;
}

/// <summary>What the files say of a platform.</summary>
internal sealed class PlatformDraft : Draft
{
    /// <summary>The code as it is written, which also serves for a name while there is none.</summary>
    public string? Label;
    public string? Name;
    public string? Website;
    public string? Color;
    public IReadOnlyList<string>? Countries;
    public IReadOnlyList<string>? Subcategories;
}

/// <summary>What the files say of a release.</summary>
internal sealed class ReleaseDraft : Draft
{
    public string? Title;
    public string? Summary;
    public string? ThumbnailUrl;
    public string? BannerUrl;
    public string? Subcategory;
    public Guid? PublisherId;
    public bool? IsOwned;
    public ContributionAuthorization? Contribution;
    public bool? IsPromoted;
    public int? Likes;
    public int? Hypes;
    public DateTime? PublishedAt;
    public IReadOnlyList<(string Key, string Value)>? Details;
}

/// <summary>What the files say of a release date.</summary>
internal sealed class DateDraft : Draft
{
    public int? ReleaseId;
    public DatePrecision? Precision;
    public DateTime? Moment;
    public string? Country;
    public int? PlatformId;
    public string? Action;
    public string? Link;
    public string? Note;
    public string? Discount;
    public bool? IsOfficial;
}

/// <summary>What the files say of a release's source.</summary>
internal sealed class SourceDraft : Draft
{
    public int? ReleaseId;
    public string? Title;
    public string? Url;
}

/// <summary>What the files say of a comment.</summary>
internal sealed class CommentDraft : Draft
{
    public string? Content;
    public Guid? AuthorId;
    public Guid? TrackId;
    public Guid? AlbumId;
    public int? ReleaseId;
    public Guid? ParentId;
    public Guid? InReplyToId;

    /// <summary>Whether it is a reply, though the place may not say to what.</summary>
    public bool IsReply;
    public bool? IsPinned;
    public bool? IsUpdated;
    public int? Likes;
    public int? Dislikes;
    public IReadOnlyList<Guid>? AttachmentIds;
    public DateTime? CreatedAt;
    public DateTime? UpdatedAt;
}

/// <summary>What the files say of a conversation.</summary>
internal sealed class ConversationDraft : Draft
{
    public string? Name;
    public ConversationKind? Kind;
    public IReadOnlyList<Guid>? ParticipantIds;
    public DateTime? CreatedAt;
}

/// <summary>What the files say of a message.</summary>
internal sealed class MessageDraft : Draft
{
    public Guid? ConversationId;
    public Guid? AuthorId;
    public string? Content;
    public IReadOnlyList<Guid>? AttachmentIds;
    public DateTime? CreatedAt;
    public DateTime? UpdatedAt;
}
