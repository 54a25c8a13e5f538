using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Reads the objects of the Quodat API.</summary>
internal sealed partial class QuodatReader(ImportSet set)
{
    public Guid? Publisher(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Text("username") is not { } username)
        {
            return null;
        }
        var user = PublisherNamed(username, place, isWhole, isHandle: true);
        var draft = set.Users.All[user];
        var said = new Observation(set, draft, element, place);
        said.Text(ref draft.Name, TextLimits.Name, "name");
        said.Text(ref draft.About, TextLimits.Description, "description");
        var links = said.In("links");
        links.Text(ref draft.Website, TextLimits.Url, "website");
        links.Text(ref draft.SocialUrl, TextLimits.Url, "socials");
        links.Text(ref draft.PublicContact, TextLimits.Url, "contact");
        return user;
    }

    public string? Country(JsonElement element, ImportPlace place, bool isWhole) =>
        (element.Text("alpha2") ?? element.Text("id")) is { } code ? CountryCode(code, element.Text("name"), place, isWhole) : null;

    public void Category(JsonElement element, ImportPlace place)
    {
        if (Code(element.Text("libelle")) is not { } code)
        {
            return;
        }
        Term(set.Categories, code, element.Text("name"), place, isWhole: true);
        foreach (var (item, at) in Items(element, "subcategories", place))
        {
            if (Subcategory(item, at, isWhole: true) is { } subcategory)
            {
                set.Subcategories.All[subcategory].Category = code;
            }
        }
    }

    public void Platform(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (Key(element, "platforms", place) is not { } id)
        {
            return;
        }
        var platform = set.Platforms.Observe(id, place, isWhole);
        var said = new Observation(set, platform, element, place);
        said.Text(ref platform.Label, TextLimits.Code, "libelle");
        said.Text(ref platform.Name, TextLimits.Name, "name");
        said.Text(ref platform.Website, TextLimits.Url, "source");
        said.Take(ref platform.Color, element.Text("color") is { Length: <= 16 } color ? color : null, "color");
        if (element.Array("countries") is not null)
        {
            platform.Take(ref platform.Countries, Codes(element, "countries", place, Country));
        }
        if (element.Array("subcategories") is not null)
        {
            platform.Take(ref platform.Subcategories, Codes(element, "subcategories", place, Subcategory));
        }
    }

    public void Release(JsonElement element, ImportPlace place)
    {
        if (Key(element, "releases", place) is not { } id)
        {
            return;
        }
        var release = set.Releases.Observe(id, place, isWhole: true);
        var said = new Observation(set, release, element, place);
        said.Text(ref release.Title, TextLimits.Title, "title");
        said.Text(ref release.Summary, TextLimits.Description, "summary", "description");
        said.Text(ref release.ThumbnailUrl, TextLimits.Url, "thumbnail");
        said.Text(ref release.BannerUrl, TextLimits.Url, "banner");
        release.Take(
            ref release.Subcategory,
            element.Object("subcategory") is { } kind
                ? Subcategory(kind, place.Member("subcategory"), isWhole: false)
                : SubcategoryCode(element.Text("subcategory"), place.Member("subcategory"))
        );
        release.Take(ref release.PublisherId, PublisherOf(element, place));
        said.Flag(ref release.IsOwned, "ownership");
        said.Flag(ref release.IsPromoted, "promoted");
        release.Take(
            ref release.Contribution,
            element.Text("contribution_authorization") switch
            {
                "not_allowed" => ContributionAuthorization.NotAllowed,
                "allowed_needs_owner_approval" => ContributionAuthorization.AllowedNeedsOwnerApproval,
                "allowed_applied_immdediatly" or "allowed_applied_immediately" => ContributionAuthorization.AllowedAppliedImmediately,
                _ => null,
            }
        );
        said.Moment(ref release.PublishedAt, "published_at");
        release.Take(ref release.State, State(element));
        if (element.Object("details") is { } details)
        {
            release.Take(ref release.Details, Details(details, place.Member("details")));
        }
        ReleaseParts(element, id, place);
    }

    /// <summary>Returns the state that the source states. A source that lists the dates but no state has none to announce.</summary>
    private static ReleaseState? State(JsonElement element)
    {
        var state = element.Object("state").GetValueOrDefault();
        return (state.Flag("tba"), state.Flag("passed")) switch
        {
            (true, _) => ReleaseState.Tba,
            (_, true) => ReleaseState.Passed,
            (false, false) => ReleaseState.Upcoming,
            _ => element.Array("dates") is not null || element.Object("dates")?.Array("all") is not null ? ReleaseState.Tba : null,
        };
    }

    public void Date(JsonElement element, int? release, ImportPlace place)
    {
        if (Key(element, "release dates", place) is not { } id)
        {
            return;
        }
        var date = set.Dates.Observe(id, place, isWhole: true);
        date.ReleaseId ??= release ?? element.Key("release");
        DateValues(date, element, place);
    }

    private void DateValues(DateDraft date, JsonElement element, ImportPlace place)
    {
        var said = new Observation(set, date, element, place);
        date.Take(
            ref date.Precision,
            element.Text("precision")?.ToLowerInvariant() switch
            {
                "time" or "datetime" => DatePrecision.Time,
                "day" or "date" => DatePrecision.Day,
                "month" => DatePrecision.Month,
                "quarter" => DatePrecision.Quarter,
                "year" => DatePrecision.Year,
                "tba" => DatePrecision.Tba,
                _ => null,
            }
        );
        said.Take(ref date.Moment, Moment(element, place), "date");
        var country = element.Text("country") is { } code ? CountryCode(code, name: null, place.Member("country"), isWhole: false) : null;
        said.Take(ref date.Country, country, "country");
        said.Take(ref date.PlatformId, element.Object("platform")?.Key("id") ?? element.Key("platform"), "platform");
        if (element.Object("platform") is { } platform)
        {
            Platform(platform, place.Member("platform"), isWhole: false);
        }
        said.Take(ref date.Action, Action(element.Text("action"), place.Member("action")), "action");
        said.Text(ref date.Link, TextLimits.Url, "link");
        said.Text(ref date.Note, TextLimits.Note, "note");
        said.Text(ref date.Discount, TextLimits.Discount, "discount");
        said.Flag(ref date.IsOfficial, "official");
    }

    public void Source(JsonElement element, int? release, ImportPlace place)
    {
        if (Key(element, "release sources", place) is not { } id)
        {
            return;
        }
        var source = set.Sources.Observe(id, place, isWhole: true);
        var said = new Observation(set, source, element, place);
        source.ReleaseId ??= release ?? element.Key("release");
        said.Text(ref source.Title, TextLimits.Title, "title", "name");
        said.Text(ref source.Url, TextLimits.SourceUrl, "link", "url");
    }

    public void Comment(JsonElement element, int? addressed, ImportPlace place)
    {
        if (element.Number("id") is not { } number)
        {
            return;
        }
        var id = ImportKeys.Comment(number);
        var release = element.Key("release") ?? element.Object("release")?.Key("id") ?? addressed;
        var comment = CommentDraft(id, element, place, isWhole: true);
        comment.Take(ref comment.ReleaseId, release);
        foreach (var (item, at) in Items(element, "responses", place))
        {
            Response(item, id, release, at);
        }
    }

    public void Response(JsonElement element, Guid? parent, int? release, ImportPlace place)
    {
        if (element.Number("id") is not { } number)
        {
            return;
        }
        var response = CommentDraft(ImportKeys.Response(number), element, place, isWhole: true);
        response.IsReply = true;
        response.ParentId ??= parent;
        response.ReleaseId ??= release;
        var answered = element.Number("responseTo") ?? element.Object("responseTo")?.Number("id");
        var said = new Observation(set, response, element, place);
        said.Take(ref response.InReplyToId, answered is { } reply ? ImportKeys.Response(reply) : null, "responseTo");
    }

    /// <summary>Reads a post, which does not name its author; the address of the response may.</summary>
    public void Post(JsonElement element, Guid? author, QpletReader pictures, ImportPlace place)
    {
        if (element.Number("id") is not { } number)
        {
            return;
        }
        var post = set.Posts.Observe(ImportKeys.Post(number), place, isWhole: true);
        var said = new Observation(set, post, element, place);
        said.Text(ref post.Content, TextLimits.Post, "content");
        post.Take(ref post.AuthorId, author);
        said.Take(ref post.ImageId, pictures.Picture(element.Text("image"), author, "image", place), "image");
        said.Moment(ref post.CreatedAt, "created_at");
        said.Moment(ref post.UpdatedAt, "updated_at");
    }

    /// <summary>Returns the key of an object, or null if it is not a valid key, which is reported.</summary>
    private int? Key(JsonElement element, string what, ImportPlace place)
    {
        var key = element.Key("id");
        if (key is null && element.Member("id") is { } id)
        {
            set.Refuse(place, what, ImportErrors.BadKey(id.GetRawText()));
        }
        return key;
    }

    private CommentDraft CommentDraft(Guid id, JsonElement element, ImportPlace place, bool isWhole)
    {
        var comment = set.Comments.Observe(id, place, isWhole);
        var said = new Observation(set, comment, element, place);
        said.Text(ref comment.Content, TextLimits.Comment, "comment");
        comment.Take(ref comment.AuthorId, PublisherOf(element, place));
        said.Moment(ref comment.CreatedAt, "created_at");
        said.Moment(ref comment.UpdatedAt, "updated_at");
        var state = said.In("state");
        state.Flag(ref comment.IsPinned, "pin");
        state.Flag(ref comment.IsUpdated, "updated");
        return comment;
    }

    private Guid? PublisherOf(JsonElement element, ImportPlace place) =>
        element.Object("publisher") is { } publisher ? Publisher(publisher, place.Member("publisher"), isWhole: false)
        : element.Text("publisher") is { } username ? PublisherNamed(username, place.Member("publisher"), isWhole: false, isHandle: false)
        : null;

    /// <summary>Returns the key of a publisher. Comments contain the username in any capitalization; only a publisher's own object has the original.</summary>
    public Guid PublisherNamed(string username, ImportPlace place, bool isWhole, bool isHandle)
    {
        var name = set.Fit(username, TextLimits.Username, "username", place)!;
        var id = ImportKeys.Publisher(UserNames.Normalize(name));
        var user = set.Users.Observe(id, place, isWhole);
        if (!isHandle)
        {
            user.Username ??= name;
        }
        else if (user.HasHandle)
        {
            user.Take(ref user.Username, name);
        }
        else
        {
            (user.Username, user.HasHandle) = (name, true);
        }
        return id;
    }

    private void ReleaseParts(JsonElement element, int id, ImportPlace place)
    {
        if (element.Object("dates") is { } dates)
        {
            var at = place.Member("dates");
            if (dates.Object("soonest") is { } soonest)
            {
                Date(soonest, id, at.Member("soonest"));
            }
            foreach (var (item, itemAt) in Items(dates, "all", at))
            {
                Date(item, id, itemAt);
            }
        }

        foreach (var (item, at) in Items(element, "dates", place))
        {
            Date(item, id, at);
        }
        foreach (var (item, at) in Items(element, "sources", place))
        {
            Source(item, id, at);
        }
    }

    private List<(string Key, string Value)> Details(JsonElement details, ImportPlace place)
    {
        var list = new List<(string, string)>();
        foreach (var detail in details.EnumerateObject())
        {
            var key = set.Fit(detail.Name.Trim(), TextLimits.DetailKey, detail.Name, place);
            var value = details.Text(detail.Name) ?? Words(detail.Value);
            if (key is { Length: > 0 } && value is not null && !list.Exists(d => d.Item1 == key))
            {
                list.Add((key, set.Fit(value, TextLimits.DetailValue, detail.Name, place)!));
            }
        }

        return list;
    }

    private static string? Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Object or JsonValueKind.Array => value.GetRawText(),
            _ => null,
        };

    /// <summary>Returns the time of a release date, which can also be <c>2026</c>, <c>2026-05</c> or <c>2026-Q2</c>.</summary>
    private DateTime? Moment(JsonElement element, ImportPlace place)
    {
        if (element.Text("date") is not { } text)
        {
            return null;
        }
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            return new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        }
        if (text.Length == 7 && text[5] is 'Q' or 'q' && int.TryParse(text[..4], out year) && year > 0 && text[6] is >= '1' and <= '4')
        {
            return new DateTime(year, ((text[6] - '1') * 3) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
        }
        if (element.Moment("date") is { } moment)
        {
            return moment;
        }
        if (!text.Equals("tba", StringComparison.OrdinalIgnoreCase))
        {
            set.Remark(place.Member("date"), ImportErrors.BadMoment("date", text));
        }
        return null;
    }

    private static List<string> Codes(JsonElement element, string name, ImportPlace place, Func<JsonElement, ImportPlace, bool, string?> read) =>
        [.. Items(element, name, place).Select(i => read(i.Item, i.At, false)).OfType<string>().Distinct()];

    private static IEnumerable<(JsonElement Item, ImportPlace At)> Items(JsonElement element, string name, ImportPlace place)
    {
        if (element.Array(name) is not { } list)
        {
            yield break;
        }
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return (item, place.Member(name).Item(index++));
        }
    }
}
