using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Recognizes the kind of an object by its members. The first matching rule decides, so more specific rules come first.</summary>
internal static class ImportShapes
{
    private static readonly (ImportShape Shape, Func<JsonElement, bool> Fits)[] s_rules =
    [
        (ImportShape.QpletComment, o => IsUuid(o) && o.Object("entity") is not null && o.Has("content")),
        (ImportShape.Complaint, o => o.HasAny("entity_id", "reason") && o.Has("message")),
        (ImportShape.ContactRequest, o => o.Has("message") && o.Has("email")),
        (ImportShape.Conversation, o => IsUuid(o) && o.Array("participants") is not null),
        (ImportShape.Event, o => IsUuid(o) && o.Has("title") && o.HasAny("seats", "free_seats", "time")),
        (ImportShape.Track, o => IsUuid(o) && o.Text("entity") == "track"),
        (ImportShape.Album, o => IsUuid(o) && o.Text("entity") == "album"),
        (ImportShape.Track, o => IsUuid(o) && o.Has("title") && o.HasAny("media_asset", "owner", "genres", "lyrics", "music", "is_liked", "analytics")),
        (ImportShape.Playlist, o => IsUuid(o) && o.Has("name") && o.Has("is_editable")),
        (ImportShape.Album, o => IsUuid(o) && o.Has("name") && (o.Has("tracks_count") || o.Array("tracks") is not null)),
        (ImportShape.Album, o => IsUuid(o) && o.Has("name") && o.HasAny("owner", "cover") && o.Has("description")),
        (ImportShape.QpletPost, o => IsUuid(o) && o.Has("content") && o.HasAny("share", "is_liked", "analytics")),
        (ImportShape.Message, o => IsUuid(o) && o.Has("content") && o.Has("author")),
        (ImportShape.MediaAsset, o => IsUuid(o) && o.Has("url") && o.HasAny("filename", "type", "extension", "created_at")),
        (ImportShape.Genre, o => IsUuid(o) && o.Has("name") && (o.Number("tracks") is not null || o.Has("is_public"))),
        (ImportShape.SearchHit, o => o.Has("match") && o.Has("type")),
        (ImportShape.QpletUser, o => IsUuid(o) && o.Has("name") && o.HasAny("is_subscribed", "analytics", "email", "type", "avatar_url", "profile", "entity")),
        (ImportShape.Registration, o => !o.Has("id") && o.Has("name") && o.Has("email")),
        (ImportShape.Country, o => o.Has("name") && (o.Text("alpha2") ?? o.Text("id")) is { Length: 2 } code && code.All(char.IsAsciiLetter)),
        (ImportShape.QuodatComment, o => IsNumber(o) && o.Has("comment") && o.Has("publisher") && o.HasAny("release", "responses")),
        (ImportShape.QuodatResponse, o => IsNumber(o) && o.Has("comment") && o.Has("publisher")),
        (ImportShape.ReleaseDate, o => IsNumber(o) && o.Has("precision") && o.Has("date")),
        (ImportShape.CalendarEntry, o => o.Has("release") && o.Has("precision")),
        (ImportShape.Platform, o => IsNumber(o) && o.Has("libelle")),
        (ImportShape.Category, o => o.Has("libelle") && o.HasAny("nb_subcategories", "subcategories")),
        (ImportShape.Term, o => o.Has("libelle") && o.Has("name")),
        (ImportShape.Publisher, o => o.Text("username") is not null && !o.Has("id")),
        (ImportShape.ReleaseSource, o => IsNumber(o) && o.HasAny("link", "url") && !o.HasAny("thumbnail", "subcategory", "published_at", "state")),
        (ImportShape.Feature, o => IsNumber(o) && o.HasAny("proposed_by", "status")),
        (ImportShape.QuodatPost, o => IsNumber(o) && o.Has("content")),
        (ImportShape.ReleaseReaction, o => IsNumber(o) && o.HasAny("liked", "hyped")),
        (ImportShape.ReleaseInformation, IsInformation),
        (ImportShape.Release, o => IsNumber(o) && o.HasAny("title", "description", "summary")),
        (ImportShape.Answer, IsAnswer),
    ];

    // Members that occur only in responses without data to store.
    private static readonly HashSet<string> s_answerMembers = new(StringComparer.Ordinal)
    {
        "is_available",
        "is_valid",
        "token",
        "key",
        "updated_at",
        "embed_code",
        "social_links",
        "url",
        "likes",
        "details",
        "id",
        "name",
        "profile",
        "contact",
        "social",
        "notifications",
        "system",
        "language",
        "first_screen",
        "sound",
        "event",
        "post",
        "track",
        "album",
        "message",
        "phone",
        "country",
        "city",
        "zipcode",
        "address",
        "address_additional",
        "api",
        "statuses",
        "env",
        "debug",
    };

    /// <summary>Returns the kind of an object.</summary>
    public static ImportShape Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return ImportShape.Unknown;
        }
        foreach (var (shape, fits) in s_rules)
        {
            if (fits(element))
            {
                return shape;
            }
        }

        return ImportShape.Unknown;
    }

    private static bool IsUuid(JsonElement element) => element.Uuid("id") is not null;

    private static bool IsNumber(JsonElement element) => element.Number("id") is not null;

    private static bool IsInformation(JsonElement element) =>
        !element.Has("id") && (element.HasAny("matches", "tracklists", "recommendations", "similars") || element.Object("details") is not null);

    private static bool IsAnswer(JsonElement element)
    {
        var members = element.EnumerateObject().ToArray();
        return members.All(m => m.Value.AsNumber() is not null)
            || (members.All(m => s_answerMembers.Contains(m.Name)) && !(element.Has("id") && element.Has("name")));
    }
}
