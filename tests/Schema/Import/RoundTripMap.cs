using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Import;

/// <summary>Where GraphQL answers each member of the objects of the REST APIs.</summary>
internal static class RoundTripMap
{
    /// <summary>The key of the release date that the calendar contains.</summary>
    public const int CalendarDate = 1;

    /// <summary>The kinds of objects: the type, the key of an object, and the fields that are asked for.</summary>
    public static IReadOnlyDictionary<string, MappedKind> Kinds { get; } =
        new Dictionary<string, MappedKind>(StringComparer.Ordinal)
        {
            ["user"] = new("User", Uuid, "name email role about website viewCount avatar { url }"),
            ["registration"] = new("User", o => ImportKeys.Registration(UserNames.Normalize(Text(o, "email"))), "name email role"),
            ["userNumbers"] = new("User", _ => Guid.Parse(SavedResponse.Key), "viewCount"),
            ["publisher"] = new("User", o => Publisher(Text(o, "username")), "name username about website publicContact socialLinks { url }"),
            ["post"] = new("Post", Uuid, "content createdAt updatedAt viewCount shareCount author { id }"),
            ["postNumbers"] = new("Post", _ => Guid.Parse(SavedResponse.Key), "viewCount"),
            ["publisherPost"] = new("Post", o => ImportKeys.Post(o.GetProperty("id").GetInt64()), "content createdAt updatedAt imageUrl"),
            ["event"] = new(
                "Event",
                Uuid,
                "title content date time attendanceMode location seats website viewCount shareCount createdAt author { id } banner { id } cover { id } "
                    + "media { id } tags"
            ),
            ["featureRequest"] = new("FeatureRequest", Number, "title description state createdAt author { username }"),
            ["contactRequest"] = new("ContactRequest", Uuid, "name email message"),
            ["complaint"] = new("Complaint", Uuid, "message author { id } reason { title description }"),
            ["calendarEntry"] = new(
                "ReleaseDate",
                _ => CalendarDate,
                "calendarCount precision label link note isOfficial release { id } action { code } platform { id } country { code }"
            ),
            ["commentOnPost"] = new("Comment", Uuid, "content createdAt updatedAt attachments { id } subject { ... on Node { id } }"),
            ["track"] = new(
                "Track",
                Uuid,
                "title playbackCount shareCount createdAt owner { id } audio { id } cover { id } genres { id } "
                    + "lyrics { isOwn author content } music { isOwn author }"
            ),
            ["trackNumbers"] = new("Track", _ => Guid.Parse(SavedResponse.Key), "playbackCount"),
            ["album"] = new("Album", Uuid, "name description trackCount createdAt owner { id } cover { id } tracks(first: 50) { nodes { id } }"),
            ["playlist"] = new("Playlist", Uuid, "name description trackCount cover { id } tracks(first: 50) { nodes { id } }"),
            ["file"] = new("MediaAsset", Uuid, "url fileName extension mediaKind createdAt viewCount shareCount"),
            ["genre"] = new("Genre", Uuid, "name"),
            ["country"] = new(
                "Country",
                o => (o.TryGetProperty("alpha2", out var code) ? code : o.GetProperty("id")).GetString()!.ToUpperInvariant(),
                "code name"
            ),
            ["conversation"] = new(
                "Conversation",
                Uuid,
                "name latestMessage { id } participants(first: 50) { nodes { id } } messages(first: 50) { nodes { id } }"
            ),
            ["message"] = new("Message", Uuid, "content createdAt author { id }"),
            ["action"] = new("ReleaseAction", Code, "code name"),
            ["category"] = new("Category", Code, "code name subcategoryCount subcategories { id }"),
            ["subcategory"] = new("Subcategory", Code, "code name"),
            ["platform"] = new("Platform", Number, "code name website color countries { id } subcategories { id }"),
            ["release"] = new(
                "Release",
                Number,
                "title description thumbnailUrl bannerUrl publishedAt isPromoted state subcategory { code } publisher { id } dates(first: 50) { nodes { id } }"
            ),
            ["date"] = new("ReleaseDate", Number, "precision label link note isOfficial action { code } platform { id } country { code }"),
            ["source"] = new("ReleaseSource", Number, "title url"),
            ["comment"] = new(
                "Comment",
                o => ImportKeys.Comment(o.GetProperty("id").GetInt64()),
                "content isPinned isEdited createdAt author { username } subject { ... on Release { id } } replies(first: 50) { nodes { id } }"
            ),
            ["response"] = new(
                "Comment",
                o => ImportKeys.Response(o.GetProperty("id").GetInt64()),
                "content isPinned isEdited createdAt author { username } inReplyTo { id }"
            ),
        };

    /// <summary>The members, by their path after the kind. A member that is an object of its own, or a list of such, names its kind.</summary>
    public static IReadOnlyDictionary<string, MappedMember> Members { get; } =
        new Dictionary<string, MappedMember>(StringComparer.Ordinal)
        {
            ["user.name"] = new("name"),
            ["user.email"] = new("email"),
            ["user.type"] = new("role"),
            ["user.avatar_url"] = new("avatar.url"),
            ["registration.name"] = new("name"),
            ["registration.email"] = new("email"),
            ["registration.type"] = new("role"),
            ["userNumbers.views"] = new("viewCount"),
            ["publisher.name"] = new("name"),
            ["publisher.username"] = new("username"),
            ["publisher.description"] = new("about"),
            ["publisher.links.website"] = new("website"),
            ["publisher.links.socials"] = new("socialLinks.*.url"),
            ["publisher.links.contact"] = new("publicContact"),
            ["post.author"] = new("author.id", Kind: "user"),
            ["post.content"] = new("content"),
            ["post.created_at"] = new("createdAt", Expected: Moment),
            ["post.updated_at"] = new("updatedAt", Expected: Moment),
            ["post.analytics.views"] = new("viewCount"),
            ["post.analytics.shares"] = new("shareCount"),
            ["postNumbers.views"] = new("viewCount"),
            ["publisherPost.content"] = new("content"),
            ["publisherPost.image"] = new("imageUrl"),
            ["publisherPost.created_at"] = new("createdAt", Expected: Moment),
            ["publisherPost.updated_at"] = new("updatedAt"),
            ["event.author"] = new("author.id", Kind: "user"),
            ["event.title"] = new("title"),
            ["event.content"] = new("content"),
            ["event.date"] = new("date"),
            ["event.time"] = new("time"),
            ["event.type"] = new("attendanceMode"),
            ["event.location"] = new("location"),
            ["event.seats"] = new("seats"),
            ["event.website"] = new("website"),
            ["event.banner"] = new("banner.id", Kind: "file"),
            ["event.cover"] = new("cover.id", Kind: "file"),
            ["event.media"] = new("media.*.id", Kind: "file"),
            ["event.tags"] = new("tags.*"),
            ["event.created_at"] = new("createdAt", Expected: Moment),
            ["event.analytics.views"] = new("viewCount"),
            ["event.analytics.shares"] = new("shareCount"),
            ["featureRequest.title"] = new("title"),
            ["featureRequest.description"] = new("description"),
            ["featureRequest.status"] = new("state"),
            ["featureRequest.proposed_by"] = new("author.username"),
            ["featureRequest.created_at"] = new("createdAt", Expected: Moment),
            ["contactRequest.name"] = new("name"),
            ["contactRequest.email"] = new("email"),
            ["contactRequest.message"] = new("message"),
            ["complaint.author"] = new("author.id", Kind: "user"),
            ["complaint.message"] = new("message"),
            ["complaint.reason.title"] = new("reason.title"),
            ["calendarEntry.release"] = new("release.id", Expected: o => GlobalId.Encode("Release", o.GetInt32())),
            ["calendarEntry.precision"] = new("precision"),
            ["calendarEntry.date"] = new("label", Expected: Day),
            ["calendarEntry.action"] = new("action.code"),
            ["calendarEntry.platform"] = new("platform.id", Kind: "platform"),
            ["calendarEntry.country"] = new("country.code"),
            ["calendarEntry.link"] = new("link"),
            ["calendarEntry.official"] = new("isOfficial"),
            ["calendarEntry.note"] = new("note"),
            ["commentOnPost.entity.id"] = new("subject.id", Expected: o => GlobalId.Encode("Post", o.GetGuid())),
            ["commentOnPost.content"] = new("content"),
            ["commentOnPost.attachments"] = new("attachments.*.id", Kind: "file"),
            ["commentOnPost.created_at"] = new("createdAt", Expected: Moment),
            ["commentOnPost.updated_at"] = new("updatedAt", Expected: Moment),
            ["track.title"] = new("title"),
            ["track.media_asset"] = new("audio.id", Kind: "file"),
            ["track.cover"] = new("cover.id", Kind: "file"),
            ["track.owner"] = new("owner.id", Kind: "user"),
            ["track.genres"] = new("genres.*.id", Kind: "genre"),
            ["track.analytics.playbacks"] = new("playbackCount"),
            ["track.analytics.shares"] = new("shareCount"),
            ["track.lyrics.is_own"] = new("lyrics.isOwn", Expected: Flag),
            ["track.lyrics.author"] = new("lyrics.author"),
            ["track.lyrics.content"] = new("lyrics.content"),
            ["track.music.is_own"] = new("music.isOwn", Expected: Flag),
            ["track.music.author"] = new("music.author"),
            ["trackNumbers.playbacks"] = new("playbackCount"),
            ["album.name"] = new("name"),
            ["album.description"] = new("description"),
            ["album.cover"] = new("cover.id", Kind: "file"),
            ["album.owner"] = new("owner.id", Kind: "user"),
            ["album.tracks_count"] = new("trackCount"),
            ["album.tracks"] = new("tracks.nodes.*.id", Kind: "track"),
            ["album.created_at"] = new("createdAt", Expected: Moment),
            ["playlist.name"] = new("name"),
            ["playlist.description"] = new("description"),
            ["playlist.cover"] = new("cover.id", Kind: "file"),
            ["playlist.tracks_count"] = new("trackCount"),
            ["playlist.tracks"] = new("tracks.nodes.*.id", Kind: "track"),
            ["file.url"] = new("url"),
            ["file.filename"] = new("fileName"),
            ["file.extension"] = new("extension"),
            ["file.type"] = new("mediaKind"),
            ["file.created_at"] = new("createdAt", Expected: Moment),
            ["file.analytics.views"] = new("viewCount"),
            ["file.analytics.shares"] = new("shareCount"),
            ["genre.name"] = new("name"),
            ["country.id"] = new("code"),
            ["country.alpha2"] = new("code"),
            ["country.name"] = new("name"),
            ["conversation.name"] = new("name"),
            ["conversation.participants"] = new("participants.nodes.*.id", Kind: "user"),
            ["conversation.latest_message"] = new("latestMessage.id", Kind: "message"),
            ["conversation.messages"] = new("messages.nodes.*.id", Kind: "message"),
            ["message.content"] = new("content"),
            ["message.author"] = new("author.id", Kind: "user"),
            ["message.created_at"] = new("createdAt", Expected: Moment),
            ["action.libelle"] = new("code"),
            ["action.name"] = new("name"),
            ["category.libelle"] = new("code"),
            ["category.name"] = new("name"),
            ["category.nb_subcategories"] = new("subcategoryCount"),
            ["category.subcategories"] = new("subcategories.*.id", Kind: "subcategory"),
            ["subcategory.libelle"] = new("code"),
            ["subcategory.name"] = new("name"),
            ["platform.libelle"] = new("code"),
            ["platform.name"] = new("name"),
            ["platform.source"] = new("website"),
            ["platform.color"] = new("color"),
            ["platform.countries"] = new("countries.*.id", Kind: "country"),
            ["platform.subcategories"] = new("subcategories.*.id", Kind: "subcategory"),
            ["release.title"] = new("title"),
            ["release.thumbnail"] = new("thumbnailUrl"),
            ["release.banner"] = new("bannerUrl"),
            ["release.description"] = new("description"),
            ["release.summary"] = new("description"),
            ["release.subcategory"] = new("subcategory.code"),
            ["release.published_at"] = new("publishedAt", Expected: Moment),
            ["release.promoted"] = new("isPromoted"),
            ["release.publisher"] = new("publisher.id", Kind: "publisher"),
            ["release.dates.all"] = new("dates.nodes.*.id", Kind: "date"),
            ["release.dates.soonest"] = new("dates.nodes.*.id", Kind: "date"),
            ["date.precision"] = new("precision"),
            ["date.date"] = new("label", Expected: Day),
            ["date.action"] = new("action.code"),
            ["date.platform"] = new("platform.id", Kind: "platform"),
            ["date.country"] = new("country.code"),
            ["date.link"] = new("link"),
            ["date.official"] = new("isOfficial"),
            ["date.note"] = new("note"),
            ["source.title"] = new("title"),
            ["source.link"] = new("url"),
            ["comment.comment"] = new("content"),
            ["comment.publisher"] = new("author.username"),
            ["comment.state.pin"] = new("isPinned"),
            ["comment.state.updated"] = new("isEdited"),
            ["comment.responses"] = new("replies.nodes.*.id", Kind: "response"),
            ["comment.release"] = new("subject.id", Expected: o => GlobalId.Encode("Release", o.GetInt32())),
            ["comment.created_at"] = new("createdAt", Expected: Moment),
            ["response.comment"] = new("content"),
            ["response.publisher"] = new("author.username"),
            ["response.state.pin"] = new("isPinned"),
            ["response.state.updated"] = new("isEdited"),
            ["response.responseTo"] = new("inReplyTo.id"),
            ["response.created_at"] = new("createdAt", Expected: Moment),
        };

#pragma warning disable CA1859 // These are functions that return the key of any object.
    private static object Uuid(JsonElement o) => o.GetProperty("id").GetGuid();

    private static object Number(JsonElement o) => o.GetProperty("id").GetInt32();

    private static object Code(JsonElement o) => Text(o, "libelle").ToLowerInvariant();

    private static object Publisher(string username) => ImportKeys.Publisher(UserNames.Normalize(username));
#pragma warning restore CA1859

    private static string Text(JsonElement o, string name) => o.GetProperty(name).GetString()!;

    private static string Flag(JsonElement value) => value.ToString() is "1" or "True" ? "True" : "False";

    private static string Day(JsonElement value) => value.GetString()![..10];

    private static string Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
            ? Stamp(DateTimeOffset.FromUnixTimeSeconds(value.GetInt64()))
            : Stamp(DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
