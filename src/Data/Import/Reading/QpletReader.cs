using System.Text.Json;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Reads the objects of the Qplet API.</summary>
internal sealed class QpletReader(ImportSet set)
{
    public Guid? User(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Uuid("id") is not { } id)
        {
            return null;
        }
        var user = set.Users.Observe(id, place, isWhole);
        user.Name = user.Pick(user.Name, set.Fit(element.Text("name"), TextLimits.Name, "name", place));
        Account(user, element, place);
        user.AvatarId = user.Pick(user.AvatarId, Picture(element.Text("avatar_url"), id, place));
        if (element.Object("profile") is { } profile)
        {
            user.About = user.Pick(user.About, set.Fit(profile.Text("about"), TextLimits.Description, "about", place));
            user.Website = user.Pick(user.Website, set.Fit(profile.Text("website"), TextLimits.Url, "website", place));
        }

        return id;
    }

    /// <summary>The answer to a registration, which names no key.</summary>
    public void Registration(JsonElement element, ImportPlace place)
    {
        if (element.Text("email") is not { } email)
        {
            return;
        }
        var user = set.Users.Observe(ImportKeys.Registration(UserNames.Normalize(email)), place, isWhole: true);
        user.Name = user.Pick(user.Name, set.Fit(element.Text("name"), TextLimits.Name, "name", place));
        Account(user, element, place);
    }

    public void Genre(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var genre = set.Genres.Observe(id, place, isWhole);
        genre.Name = genre.Pick(genre.Name, set.Fit(element.Text("name"), TextLimits.Title, "name", place));
        genre.IsPublic = genre.Pick(genre.IsPublic, element.Flag("is_public"));
    }

    public Guid? Media(JsonElement? element, MediaKind? kind, Guid? owner, ImportPlace place, bool isWhole = false)
    {
        if (element is not { } asset || asset.Uuid("id") is not { } id)
        {
            return null;
        }
        var media = set.Media.Observe(id, place, isWhole);
        media.Kind = media.Pick(media.Kind, KindOf(asset.Text("type")) ?? kind);
        media.Url = media.Pick(media.Url, set.Fit(asset.Text("url"), TextLimits.Url, "url", place));
        media.FileName = media.Pick(media.FileName, set.Fit(asset.Text("filename"), TextLimits.Title, "filename", place));
        media.Extension = media.Pick(media.Extension, set.Fit(asset.Text("extension"), TextLimits.Code, "extension", place));
        media.CreatedAt = media.Pick(media.CreatedAt, asset.Moment("created_at"));
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
        var owner = element.Object("owner") is { } user ? User(user, place.Member("owner"), isWhole: false) : null;
        track.Title = track.Pick(track.Title, set.Fit(element.Text("title"), TextLimits.Title, "title", place));
        track.OwnerId = track.Pick(track.OwnerId, owner);
        track.MediaAssetId = track.Pick(track.MediaAssetId, Media(element.Object("media_asset"), MediaKind.Audio, owner, place.Member("media_asset")));
        track.CoverId = track.Pick(track.CoverId, Media(element.Object("cover"), MediaKind.Image, owner, place.Member("cover")));
        if (element.Object("lyrics") is { } lyrics)
        {
            track.LyricsIsOwn = track.Pick(track.LyricsIsOwn, lyrics.Flag("is_own"));
            track.LyricsAuthor = track.Pick(track.LyricsAuthor, set.Fit(lyrics.Text("author"), TextLimits.Name, "lyrics.author", place));
            track.LyricsContent = track.Pick(track.LyricsContent, set.Fit(lyrics.Text("content"), TextLimits.Lyrics, "lyrics.content", place));
        }

        if (element.Object("music") is { } music)
        {
            track.MusicIsOwn = track.Pick(track.MusicIsOwn, music.Flag("is_own"));
            track.MusicAuthor = track.Pick(track.MusicAuthor, set.Fit(music.Text("author"), TextLimits.Name, "music.author", place));
        }

        if (element.Object("analytics") is { } analytics)
        {
            // Each answer counts anew, and a count only grows: the greatest is the latest.
            track.Playbacks = Greatest(track.Playbacks, analytics.Count("playbacks"));
            track.Likes = Greatest(track.Likes, analytics.Count("likes"));
        }

        track.GenreIds = track.Pick(
            track.GenreIds,
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
        track.CreatedAt = track.Pick(track.CreatedAt, element.Moment("created_at"));
        track.UpdatedAt = track.Pick(track.UpdatedAt, element.Moment("updated_at"));
        return id;
    }

    public void Album(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var album = set.Albums.Observe(id, place, isWhole: true);
        var owner = element.Object("owner") is { } user ? User(user, place.Member("owner"), isWhole: false) : null;
        album.Name = album.Pick(album.Name, set.Fit(element.Text("name"), TextLimits.Title, "name", place));
        album.Description = album.Pick(album.Description, set.Fit(element.Text("description"), TextLimits.Description, "description", place));
        album.OwnerId = album.Pick(album.OwnerId, owner);
        album.CoverId = album.Pick(album.CoverId, Media(element.Object("cover"), MediaKind.Image, owner, place.Member("cover")));
        album.IsPrivate = album.Pick(album.IsPrivate, element.Flag("is_private") ?? !element.Flag("is_public"));
        album.Likes = Greatest(album.Likes, element.Object("analytics")?.Count("likes"));
        album.TrackIds = album.Pick(album.TrackIds, Tracks(element, place));
        album.CreatedAt = album.Pick(album.CreatedAt, element.Moment("created_at"));
        album.UpdatedAt = album.Pick(album.UpdatedAt, element.Moment("updated_at"));
    }

    /// <summary>The tracks that an album or playlist lists.</summary>
    public IReadOnlyList<Guid>? Tracks(JsonElement element, ImportPlace place) =>
        Items(element, "tracks", place, (track, at) => Track(track, at, isWhole: false));

    /// <summary>The users and files that an object of a kind that is not stored names.</summary>
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

    public void Comment(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id || element.Object("entity") is not { } entity)
        {
            return;
        }
        var type = entity.Text("type") ?? "";
        var isNumbered = type is "release";
        if (type is not ("track" or "album" or "release") || (isNumbered ? entity.Key("id") is null : entity.Uuid("id") is null))
        {
            Names(element, place);
            Attachments(element, owner: null, place);
            set.Refuse(place, ImportErrors.NoSubject(type));
            return;
        }

        var comment = set.Comments.Observe(id, place, isWhole: true);
        comment.Content = comment.Pick(comment.Content, set.Fit(element.Text("content"), TextLimits.Comment, "content", place));
        var author = element.Object("author") ?? element.Object("owner") ?? element.Object("user");
        comment.AuthorId = comment.Pick(comment.AuthorId, author is { } user ? User(user, place.Member("author"), isWhole: false) : null);
        comment.TrackId = type == "track" ? entity.Uuid("id") : null;
        comment.AlbumId = type == "album" ? entity.Uuid("id") : null;
        comment.ReleaseId = isNumbered ? entity.Key("id") : null;
        comment.Likes = Greatest(comment.Likes, element.Object("analytics")?.Count("likes"));
        comment.AttachmentIds = comment.Pick(comment.AttachmentIds, Attachments(element, comment.AuthorId, place));
        comment.CreatedAt = comment.Pick(comment.CreatedAt, element.Moment("created_at"));
        comment.UpdatedAt = comment.Pick(comment.UpdatedAt, element.Moment("updated_at"));
    }

    public void Conversation(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var conversation = set.Conversations.Observe(id, place, isWhole: true);
        conversation.Name = conversation.Pick(conversation.Name, set.Fit(element.Text("name"), TextLimits.Title, "name", place));
        conversation.Kind = conversation.Pick(
            conversation.Kind,
            element.Text("type") switch
            {
                "private" => ConversationKind.Private,
                "group" => ConversationKind.Group,
                _ => null,
            }
        );
        conversation.CreatedAt = conversation.Pick(conversation.CreatedAt, element.Moment("created_at"));
        conversation.ParticipantIds = conversation.Pick(
            conversation.ParticipantIds,
            Items(element, "participants", place, (user, at) => User(user, at, isWhole: false))
        );
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
        message.ConversationId ??= conversation ?? element.Uuid("conversation_id") ?? element.Object("conversation")?.Uuid("id");
        message.AuthorId = message.Pick(message.AuthorId, element.Object("author") is { } author ? User(author, place.Member("author"), isWhole: false) : null);
        message.Content = message.Pick(message.Content, set.Fit(element.Text("content"), TextLimits.Message, "content", place));
        message.AttachmentIds = message.Pick(message.AttachmentIds, Attachments(element, message.AuthorId, place));
        message.CreatedAt = message.Pick(message.CreatedAt, element.Moment("created_at"));
        message.UpdatedAt = message.Pick(message.UpdatedAt, element.Moment("updated_at"));
        return id;
    }

    private List<Guid>? Attachments(JsonElement element, Guid? owner, ImportPlace place) =>
        Items(element, "attachments", place, (asset, at) => Media(asset, kind: null, owner, at, isWhole: true));

    private void Account(UserDraft user, JsonElement element, ImportPlace place)
    {
        user.Email = user.Pick(user.Email, set.Fit(element.Text("email"), TextLimits.Email, "email", place));
        user.Role = user.Pick(
            user.Role,
            element.Text("type") switch
            {
                "fan" => UserRole.Fan,
                "author" => UserRole.Author,
                "admin" => UserRole.Admin,
                _ => null,
            }
        );
    }

    private Guid? Picture(string? url, Guid owner, ImportPlace place)
    {
        if (url is null)
        {
            return null;
        }
        var id = ImportKeys.Picture(url);
        var media = set.Media.Observe(id, place.Member("avatar_url"), isWhole: false);
        media.Kind = MediaKind.Image;
        media.Url = set.Fit(url, TextLimits.Url, "avatar_url", place);
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

    private static int? Greatest(int? known, int? said) => said is null ? known : Math.Max(known ?? 0, said.Value);

    /// <summary>The keys of the items of a list without doubles; null when there is no list.</summary>
    private static List<Guid>? Items(JsonElement element, string name, ImportPlace place, Func<JsonElement, ImportPlace, Guid?> read)
    {
        if (element.Array(name) is not { } list)
        {
            return null;
        }
        var keys = new List<Guid>();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (read(item, place.Member(name).Item(index++)) is { } key && !keys.Contains(key))
            {
                keys.Add(key);
            }
        }

        return keys;
    }
}
