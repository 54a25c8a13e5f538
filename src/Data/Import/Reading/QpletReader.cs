using System.Text.Json;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Reads the objects of the Qplet API.</summary>
internal sealed partial class QpletReader(ImportSet set)
{
    public Guid? User(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Uuid("id") is not { } id)
        {
            return null;
        }
        var user = set.Users.Observe(id, place, isWhole);
        var said = new Observation(set, user, element, place);
        said.Text(ref user.Name, TextLimits.Name, "name");
        Account(user, said, element);
        said.Take(ref user.AvatarId, Picture(element.Text("avatar_url"), id, place), "avatar_url");
        var profile = said.In("profile");
        profile.Text(ref user.About, TextLimits.Description, "about");
        profile.Text(ref user.Website, TextLimits.Url, "website");
        return id;
    }

    /// <summary>Reads the response to a registration, which contains no key.</summary>
    public void Registration(JsonElement element, ImportPlace place)
    {
        if (element.Text("email") is not { } email)
        {
            return;
        }
        var user = set.Users.Observe(ImportKeys.Registration(UserNames.Normalize(email)), place, isWhole: true);
        var said = new Observation(set, user, element, place);
        said.Text(ref user.Name, TextLimits.Name, "name");
        Account(user, said, element);
    }

    /// <summary>Reads the numbers of a user, post or track, which name none of them; the address of the response does.</summary>
    /// <returns>Whether the numbers are those of a row whose numbers are stored.</returns>
    public bool Analytics(JsonElement element, ImportAddress address, ImportPlace place)
    {
        if (address.AnalyticsTrackId is { } trackId)
        {
            var track = set.Tracks.Observe(trackId, place, isWhole: false);
            new Observation(set, track, element, place).Greatest(ref track.Playbacks, "playbacks");
            return true;
        }
        if (address.AnalyticsPostId is { } postId)
        {
            var post = set.Posts.Observe(postId, place, isWhole: false);
            new Observation(set, post, element, place).Greatest(ref post.Views, "views");
            return true;
        }
        if (address.AnalyticsUserId is { } userId)
        {
            var user = set.Users.Observe(userId, place, isWhole: false);
            new Observation(set, user, element, place).Greatest(ref user.Views, "views");
            return true;
        }
        return false;
    }

    public void Genre(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var genre = set.Genres.Observe(id, place, isWhole);
        var said = new Observation(set, genre, element, place);
        said.Text(ref genre.Name, TextLimits.Title, "name");
        said.Flag(ref genre.IsPublic, "is_public");
    }

    public Guid? Media(JsonElement? element, MediaKind? kind, Guid? owner, ImportPlace place, bool isWhole = false)
    {
        if (element is not { } asset || asset.Uuid("id") is not { } id)
        {
            return null;
        }
        var media = set.Media.Observe(id, place, isWhole);
        var said = new Observation(set, media, asset, place);
        media.Take(ref media.Kind, KindOf(asset.Text("type")) ?? kind);
        said.Text(ref media.Url, TextLimits.Url, "url");
        said.Text(ref media.FileName, TextLimits.Title, "filename");
        said.Text(ref media.Extension, TextLimits.Code, "extension");
        said.Moment(ref media.CreatedAt, "created_at");
        var analytics = said.In("analytics");
        analytics.Greatest(ref media.Views, "views");
        analytics.Greatest(ref media.Shares, "shares");
        media.OwnerId ??= owner;
        return id;
    }

    public Guid? Track(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Uuid("id") is not { } id)
        {
            return null;
        }
        var track = set.Tracks.Observe(id, place, isWhole);
        var said = new Observation(set, track, element, place);
        var owner = element.Object("owner") is { } user ? User(user, place.Member("owner"), isWhole: false) : null;
        said.Text(ref track.Title, TextLimits.Title, "title");
        track.Take(ref track.OwnerId, owner);
        said.Take(ref track.MediaAssetId, Media(element.Object("media_asset"), MediaKind.Audio, owner, place.Member("media_asset")), "media_asset");
        said.Take(ref track.CoverId, Media(element.Object("cover"), MediaKind.Image, owner, place.Member("cover")), "cover");

        var lyrics = said.In("lyrics");
        lyrics.Flag(ref track.LyricsIsOwn, "is_own");
        lyrics.Text(ref track.LyricsAuthor, TextLimits.Name, "author");
        lyrics.Text(ref track.LyricsContent, TextLimits.Lyrics, "content");
        var music = said.In("music");
        music.Flag(ref track.MusicIsOwn, "is_own");
        music.Text(ref track.MusicAuthor, TextLimits.Name, "author");
        var analytics = said.In("analytics");
        analytics.Greatest(ref track.Playbacks, "playbacks");
        analytics.Greatest(ref track.Shares, "shares");

        track.Take(
            ref track.GenreIds,
            Items(
                element,
                "genres",
                place,
                (genre, at) =>
                {
                    Genre(genre, at, isWhole: false);
                    return genre.Uuid("id");
                }
            )
        );
        said.Moment(ref track.CreatedAt, "created_at");
        said.Moment(ref track.UpdatedAt, "updated_at");
        return id;
    }

    public void Album(JsonElement element, ImportPlace place) => TrackList(set.Albums, element, place, repeats: false);

    /// <summary>Reads a playlist of a user. Those that nobody can edit are computed by the source, as they are here.</summary>
    public void Playlist(JsonElement element, ImportPlace place)
    {
        if (element.Flag("is_editable") == false)
        {
            Tracks(element, place);
            return;
        }
        TrackList(set.Playlists, element, place, repeats: true);
    }

    private void TrackList(ImportSet.Table<Guid, TrackListDraft> table, JsonElement element, ImportPlace place, bool repeats)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var list = table.Observe(id, place, isWhole: true);
        var said = new Observation(set, list, element, place);
        var owner = element.Object("owner") is { } user ? User(user, place.Member("owner"), isWhole: false) : null;
        said.Text(ref list.Name, TextLimits.Title, "name");
        said.Text(ref list.Description, TextLimits.Description, "description");
        list.Take(ref list.OwnerId, owner);
        said.Take(ref list.CoverId, Media(element.Object("cover"), MediaKind.Image, owner, place.Member("cover")), "cover");
        list.Take(ref list.IsPrivate, element.Flag("is_private") ?? !element.Flag("is_public"));
        list.Take(ref list.TrackIds, Tracks(element, place, repeats));
        said.Moment(ref list.CreatedAt, "created_at");
        said.Moment(ref list.UpdatedAt, "updated_at");
    }

    /// <summary>Reads the tracks of an album or playlist.</summary>
    public IReadOnlyList<Guid>? Tracks(JsonElement element, ImportPlace place, bool repeats = false) =>
        Items(element, "tracks", place, (track, at) => Track(track, at, isWhole: false), repeats);

    /// <summary>Reads the users and files that an object of an unsupported kind mentions.</summary>
    public void Names(JsonElement element, ImportPlace place)
    {
        if (element.Object("author") is { } author)
        {
            User(author, place.Member("author"), isWhole: false);
        }
        if (element.Object("owner") is { } owner)
        {
            User(owner, place.Member("owner"), isWhole: false);
        }
        Media(element.Object("cover"), MediaKind.Image, owner: null, place.Member("cover"));
        Media(element.Object("banner"), MediaKind.Image, owner: null, place.Member("banner"));
        Tracks(element, place);
    }

    public void Post(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var post = set.Posts.Observe(id, place, isWhole: true);
        var said = new Observation(set, post, element, place);
        said.Text(ref post.Content, TextLimits.Post, "content");
        post.Take(ref post.AuthorId, element.Object("author") is { } author ? User(author, place.Member("author"), isWhole: false) : null);
        if (element.Object("share") is { } share && share.Uuid("id") is { } shared && share.Text("type") is { } type)
        {
            post.Take(ref post.Shared, new SubjectKey(type, shared));
        }
        var analytics = said.In("analytics");
        analytics.Greatest(ref post.Views, "views");
        analytics.Greatest(ref post.Shares, "shares");
        said.Moment(ref post.CreatedAt, "created_at");
        said.Moment(ref post.UpdatedAt, "updated_at");
    }

    public void Comment(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id || element.Object("entity") is not { } entity)
        {
            return;
        }
        var type = entity.Text("type") ?? "";
        var isNumbered = type is "release";
        if (
            type is not ("track" or "album" or "post" or "event" or "playlist" or "release")
            || (isNumbered ? entity.Key("id") is null : entity.Uuid("id") is null)
        )
        {
            Names(element, place);
            Attachments(element, owner: null, place);
            set.Refuse(place, "comments", ImportErrors.NoSubject(type));
            return;
        }

        var comment = set.Comments.Observe(id, place, isWhole: true);
        var said = new Observation(set, comment, element, place);
        said.Text(ref comment.Content, TextLimits.Comment, "content");
        var author = element.Object("author") ?? element.Object("owner") ?? element.Object("user");
        comment.Take(ref comment.AuthorId, author is { } user ? User(user, place.Member("author"), isWhole: false) : null);
        comment.TrackId = type == "track" ? entity.Uuid("id") : null;
        comment.AlbumId = type == "album" ? entity.Uuid("id") : null;
        comment.PostId = type == "post" ? entity.Uuid("id") : null;
        comment.EventId = type == "event" ? entity.Uuid("id") : null;
        comment.PlaylistId = type == "playlist" ? entity.Uuid("id") : null;
        comment.ReleaseId = isNumbered ? entity.Key("id") : null;
        comment.Take(ref comment.AttachmentIds, Attachments(element, comment.AuthorId, place));
        said.Moment(ref comment.CreatedAt, "created_at");
        said.Moment(ref comment.UpdatedAt, "updated_at");
    }

    public void Conversation(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var conversation = set.Conversations.Observe(id, place, isWhole: true);
        var said = new Observation(set, conversation, element, place);
        said.Text(ref conversation.Name, TextLimits.Title, "name");
        conversation.Take(
            ref conversation.Kind,
            element.Text("type") switch
            {
                "private" => ConversationKind.Private,
                "group" => ConversationKind.Group,
                _ => null,
            }
        );
        said.Moment(ref conversation.CreatedAt, "created_at");
        conversation.Take(ref conversation.ParticipantIds, Items(element, "participants", place, (user, at) => User(user, at, isWhole: false)));
        Items(element, "messages", place, (message, at) => Message(message, id, at));
        if (element.Object("latest_message") is { } latest)
        {
            Message(latest, id, place.Member("latest_message"));
        }
    }

    public Guid? Message(JsonElement element, Guid? conversation, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id)
        {
            return null;
        }
        var message = set.Messages.Observe(id, place, isWhole: true);
        var said = new Observation(set, message, element, place);
        message.ConversationId ??= conversation ?? element.Uuid("conversation_id") ?? element.Object("conversation")?.Uuid("id");
        message.Take(ref message.AuthorId, element.Object("author") is { } author ? User(author, place.Member("author"), isWhole: false) : null);
        said.Text(ref message.Content, TextLimits.Message, "content");
        message.Take(ref message.AttachmentIds, Attachments(element, message.AuthorId, place));
        said.Moment(ref message.CreatedAt, "created_at");
        said.Moment(ref message.UpdatedAt, "updated_at");
        return id;
    }

    /// <summary>
    /// Returns the keys of the attachments, or null if the list is missing. A list that contains null is one whose attachments the API has not loaded.
    /// </summary>
    private List<Guid>? Attachments(JsonElement element, Guid? owner, ImportPlace place) =>
        element.Array("attachments") is { } list && list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null)
            ? null
            : Items(element, "attachments", place, (asset, at) => Media(asset, kind: null, owner, at, isWhole: true));

    private static void Account(UserDraft user, Observation said, JsonElement element)
    {
        said.Text(ref user.Email, TextLimits.Email, "email");
        user.Take(
            ref user.Role,
            element.Text("type") switch
            {
                "fan" => UserRole.Fan,
                "author" => UserRole.Author,
                "admin" => UserRole.Admin,
                _ => null,
            }
        );
    }

    private Guid? Picture(string? url, Guid owner, ImportPlace place) => Picture(url, owner, "avatar_url", place);

    /// <summary>Returns the key of an image of which only the URL is known.</summary>
    public Guid? Picture(string? url, Guid? owner, string member, ImportPlace place)
    {
        if (url is null)
        {
            return null;
        }
        var id = ImportKeys.Picture(url);
        var media = set.Media.Observe(id, place.Member(member), isWhole: false);
        media.Kind = MediaKind.Image;
        media.Url = set.Fit(url, TextLimits.Url, member, place);
        media.OwnerId ??= owner;
        return id;
    }

    private static MediaKind? KindOf(string? type) =>
        type switch
        {
            "image" => MediaKind.Image,
            "audio" => MediaKind.Audio,
            "video" => MediaKind.Video,
            "file" or "document" => MediaKind.File,
            _ => null,
        };

    /// <summary>Returns the keys of the items of a list, or null if the list is missing. They are distinct unless they may repeat.</summary>
    private static List<Guid>? Items(JsonElement element, string name, ImportPlace place, Func<JsonElement, ImportPlace, Guid?> read, bool repeats = false)
    {
        if (element.Array(name) is not { } list)
        {
            return null;
        }
        var keys = new List<Guid>();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (read(item, place.Member(name).Item(index++)) is { } key && (repeats || !keys.Contains(key)))
            {
                keys.Add(key);
            }
        }

        return keys;
    }
}
