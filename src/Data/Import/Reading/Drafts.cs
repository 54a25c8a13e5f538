using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>The draft of a user.</summary>
internal sealed class UserDraft : Draft
{
    public string? Name;

    /// <summary>The username, which identifies publishers; null for other users.</summary>
    public string? Username;

    /// <summary>Whether <see cref="Username" /> has the user's own capitalization.</summary>
    public bool HasHandle;
    public string? Email;
    public int? Views;
    public UserRole? Role;
    public Known<string?> About;
    public Known<string?> Website;
    public Known<string?> PublicContact;
    public Known<string?> SocialUrl;
    public Known<Guid?> AvatarId;
}

/// <summary>The draft of a media asset.</summary>
internal sealed class MediaDraft : Draft
{
    public MediaKind? Kind;
    public string? FileName;
    public string? Extension;
    public string? Url;
    public Guid? OwnerId;
    public int? Views;
    public int? Shares;
    public DateTime? CreatedAt;
}

/// <summary>The draft of a genre.</summary>
internal sealed class GenreDraft : Draft
{
    public string? Name;
    public bool? IsPublic;
}

/// <summary>The draft of a track.</summary>
internal sealed class TrackDraft : Draft
{
    public string? Title;
    public Guid? OwnerId;
    public Known<Guid?> MediaAssetId;
    public Known<Guid?> CoverId;
    public Known<bool?> LyricsIsOwn;
    public Known<string?> LyricsAuthor;
    public Known<string?> LyricsContent;
    public Known<bool?> MusicIsOwn;
    public Known<string?> MusicAuthor;
    public int? Playbacks;
    public int? Shares;
    public IReadOnlyList<Guid>? GenreIds;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}

/// <summary>The draft of an album or playlist.</summary>
internal sealed class TrackListDraft : Draft
{
    public string? Name;
    public Known<string?> Description;
    public Guid? OwnerId;
    public Known<Guid?> CoverId;
    public bool? IsPrivate;

    /// <summary>The tracks in order, if one place lists them.</summary>
    public IReadOnlyList<Guid>? TrackIds;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}

/// <summary>The draft of a row with a code and a name: a country, a category, a subcategory or an action.</summary>
internal sealed class TermDraft : Draft
{
    public string? Name;

    /// <summary>The code of the category, for a subcategory.</summary>
    public string? Category;
}

/// <summary>The draft of a platform.</summary>
internal sealed class PlatformDraft : Draft
{
    /// <summary>The code in its original form, which also serves as the name if the platform has none.</summary>
    public string? Label;
    public string? Name;
    public Known<string?> Website;
    public Known<string?> Color;
    public IReadOnlyList<string>? Countries;
    public IReadOnlyList<string>? Subcategories;
}

/// <summary>The draft of a release.</summary>
internal sealed class ReleaseDraft : Draft
{
    public string? Title;
    public Known<string?> Summary;
    public Known<string?> ThumbnailUrl;
    public Known<string?> BannerUrl;
    public string? Subcategory;
    public Guid? PublisherId;
    public bool? IsOwned;
    public ContributionAuthorization? Contribution;
    public bool? IsPromoted;

    /// <summary>The state that the source states, or null if no file contains it.</summary>
    public ReleaseState? State;
    public DateTime? PublishedAt;
    public IReadOnlyList<(string Key, string Value)>? Details;
}

/// <summary>The draft of a release date.</summary>
internal sealed class DateDraft : Draft
{
    public int? ReleaseId;
    public DatePrecision? Precision;
    public Known<DateTime?> Moment;
    public Known<string?> Country;
    public Known<int?> PlatformId;
    public Known<string?> Action;
    public Known<string?> Link;
    public Known<string?> Note;
    public Known<string?> Discount;
    public bool? IsOfficial;
}

/// <summary>The draft of a release source.</summary>
internal sealed class SourceDraft : Draft
{
    public int? ReleaseId;
    public Known<string?> Title;
    public string? Url;
}

/// <summary>The draft of the information about a release. Matches and entries of the tracklist don't name the release.</summary>
internal sealed class InformationDraft : Draft
{
    public int ReleaseId;
    public IReadOnlyList<Match>? Matches;
    public IReadOnlyList<TracklistEntry>? Tracklist;
    public IReadOnlyList<(string Key, string Value)>? Details;
}

/// <summary>The draft of an event.</summary>
internal sealed class EventDraft : Draft
{
    public string? Title;
    public Known<string?> Content;
    public Guid? AuthorId;
    public EventAttendanceMode? Mode;
    public DateOnly? Date;
    public Known<TimeOnly?> Time;
    public Known<string?> Location;
    public Known<string?> Website;
    public Known<int?> Seats;
    public Known<Guid?> BannerId;
    public Known<Guid?> CoverId;
    public IReadOnlyList<Guid>? MediaIds;
    public IReadOnlyList<string>? Tags;
    public int? Views;
    public int? Shares;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}

/// <summary>The draft of a feature request.</summary>
internal sealed class FeatureRequestDraft : Draft
{
    public string? Title;
    public string? Description;
    public FeatureRequestState? State;
    public Guid? AuthorId;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}

/// <summary>The draft of a contact request.</summary>
internal sealed class ContactRequestDraft : Draft
{
    public string? Name;
    public string? Email;
    public string? Message;
}

/// <summary>The draft of a complaint.</summary>
internal sealed class ComplaintDraft : Draft
{
    public Guid? AuthorId;
    public Known<string?> Message;
    public SubjectKey? Subject;
    public Guid? ReasonId;
    public DateTime? CreatedAt;
}

/// <summary>The draft of a reason for complaints.</summary>
internal sealed class ComplaintReasonDraft : Draft
{
    public string? Title;
    public Known<string?> Description;
}

/// <summary>The draft of a post.</summary>
internal sealed class PostDraft : Draft
{
    public string? Content;
    public Guid? AuthorId;
    public Known<Guid?> ImageId;

    /// <summary>What the post shares; null if no file names it.</summary>
    public SubjectKey? Shared;
    public int? Views;
    public int? Shares;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}

/// <summary>The draft of a comment.</summary>
internal sealed class CommentDraft : Draft
{
    public string? Content;
    public Guid? AuthorId;
    public Guid? TrackId;
    public Guid? AlbumId;
    public Guid? PostId;
    public Guid? EventId;
    public Guid? PlaylistId;
    public int? ReleaseId;

    /// <summary>The subject that the comment is about; null while no file has named it.</summary>
    public SubjectKey? Subject =>
        TrackId is { } track ? new(Track.KindName, track)
        : AlbumId is { } album ? new(Album.KindName, album)
        : PostId is { } post ? new(Post.KindName, post)
        : EventId is { } planned ? new(Event.KindName, planned)
        : PlaylistId is { } playlist ? new(Playlist.KindName, playlist)
        : ReleaseId is { } release ? new(Release.KindName, Release.UidOf(release))
        : null;

    public Guid? ParentId;
    public Known<Guid?> InReplyToId;

    /// <summary>Whether the comment is a reply, even if the place does not name its thread.</summary>
    public bool IsReply;
    public bool? IsPinned;
    public bool? IsUpdated;
    public IReadOnlyList<Guid>? AttachmentIds;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}

/// <summary>The draft of a conversation.</summary>
internal sealed class ConversationDraft : Draft
{
    public Known<string?> Name;
    public ConversationKind? Kind;
    public IReadOnlyList<Guid>? ParticipantIds;
    public DateTime? CreatedAt;
}

/// <summary>The draft of a message.</summary>
internal sealed class MessageDraft : Draft
{
    public Guid? ConversationId;
    public Guid? AuthorId;
    public string? Content;
    public IReadOnlyList<Guid>? AttachmentIds;
    public DateTime? CreatedAt;
    public Known<DateTime?> UpdatedAt;
}
