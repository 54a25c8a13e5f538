using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Reads the objects of the Quodat API.</summary>
internal sealed class QuodatReader(ImportSet set)
{
    public Guid? Publisher(JsonElement element, ImportPlace place, bool isWhole)
    {
        if (element.Text("username") is not { } username)
        {
            return null;
        }
        var user = PublisherNamed(username, place, isWhole, isHandle: true);
        var draft = set.Users.All[user];
        draft.Name = draft.Pick(draft.Name, set.Fit(element.Text("name"), TextLimits.Name, "name", place));
        draft.About = draft.Pick(draft.About, set.Fit(element.Text("description"), TextLimits.Description, "description", place));
        if (element.Object("links") is { } links)
        {
            draft.Website = draft.Pick(draft.Website, set.Fit(links.Text("website"), TextLimits.Url, "links.website", place));
            draft.SocialUrl = draft.Pick(draft.SocialUrl, set.Fit(links.Text("socials"), TextLimits.Url, "links.socials", place));
            draft.PublicContact = draft.Pick(draft.PublicContact, set.Fit(links.Text("contact"), TextLimits.Url, "links.contact", place));
        }

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
        if (Key(element, place) is not { } id)
        {
            return;
        }
        var platform = set.Platforms.Observe(id, place, isWhole);
        platform.Label = platform.Pick(platform.Label, set.Fit(element.Text("libelle"), TextLimits.Code, "libelle", place));
        platform.Name = platform.Pick(platform.Name, set.Fit(element.Text("name"), TextLimits.Name, "name", place));
        platform.Website = platform.Pick(platform.Website, set.Fit(element.Text("source"), TextLimits.Url, "source", place));
        platform.Color = platform.Pick(platform.Color, element.Text("color") is { Length: <= 16 } color ? color : null);
        if (element.Array("countries") is not null)
        {
            platform.Countries = platform.Pick(platform.Countries, Codes(element, "countries", place, Country));
        }
        if (element.Array("subcategories") is not null)
        {
            platform.Subcategories = platform.Pick(platform.Subcategories, Codes(element, "subcategories", place, Subcategory));
        }
    }

    public void Release(JsonElement element, ImportPlace place)
    {
        if (Key(element, place) is not { } id)
        {
            return;
        }
        var release = set.Releases.Observe(id, place, isWhole: true);
        release.Title = release.Pick(release.Title, set.Fit(element.Text("title"), TextLimits.Title, "title", place));
        var summary = element.Text("summary") ?? element.Text("description");
        release.Summary = release.Pick(release.Summary, set.Fit(summary, TextLimits.Description, "description", place));
        release.ThumbnailUrl = release.Pick(release.ThumbnailUrl, set.Fit(element.Text("thumbnail"), TextLimits.Url, "thumbnail", place));
        release.BannerUrl = release.Pick(release.BannerUrl, set.Fit(element.Text("banner"), TextLimits.Url, "banner", place));
        release.Subcategory = release.Pick(
            release.Subcategory,
            element.Object("subcategory") is { } kind
                ? Subcategory(kind, place.Member("subcategory"), isWhole: false)
                : SubcategoryCode(element.Text("subcategory"), place.Member("subcategory"))
        );
        release.PublisherId = release.Pick(release.PublisherId, PublisherOf(element, place));
        release.IsOwned = release.Pick(release.IsOwned, element.Flag("ownership"));
        release.IsPromoted = release.Pick(release.IsPromoted, element.Flag("promoted"));
        release.Contribution = release.Pick(
            release.Contribution,
            element.Text("contribution_authorization") switch
            {
                "not_allowed" => ContributionAuthorization.NotAllowed,
                "allowed_needs_owner_approval" => ContributionAuthorization.AllowedNeedsOwnerApproval,
                "allowed_applied_immdediatly" or "allowed_applied_immediately" => ContributionAuthorization.AllowedAppliedImmediately,
                _ => null,
            }
        );
        release.PublishedAt = release.Pick(release.PublishedAt, element.Moment("published_at"));
        if (element.Object("statistics") is { } statistics)
        {
            release.Likes = release.Pick(release.Likes, statistics.Count("likes"));
            release.Hypes = release.Pick(release.Hypes, statistics.Count("hypes"));
        }

        if (element.Object("details") is { } details)
        {
            release.Details = release.Pick(release.Details, Details(details, place.Member("details")));
        }
        ReleaseParts(element, id, place);
    }

    /// <summary>Releases that the information on another one recommends.</summary>
    public void Information(JsonElement element, ImportPlace place)
    {
        foreach (var name in (string[])["recommendations", "similars"])
        {
            foreach (var (item, at) in Items(element, name, place))
            {
                Release(item, at);
            }
        }
    }

    public void Date(JsonElement element, int? release, ImportPlace place)
    {
        if (Key(element, place) is not { } id)
        {
            return;
        }
        var date = set.Dates.Observe(id, place, isWhole: true);
        date.ReleaseId ??= release ?? element.Key("release");
        date.Precision = date.Pick(
            date.Precision,
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
        date.Moment = date.Pick(date.Moment, Moment(element, place));
        if (element.Text("country") is { } code)
        {
            date.Country = date.Pick(date.Country, CountryCode(code, name: null, place.Member("country"), isWhole: false));
        }
        date.PlatformId = date.Pick(date.PlatformId, element.Object("platform")?.Key("id") ?? element.Key("platform"));
        if (element.Object("platform") is { } platform)
        {
            Platform(platform, place.Member("platform"), isWhole: false);
        }
        date.Action = date.Pick(date.Action, Action(element.Text("action"), place.Member("action")));
        date.Link = date.Pick(date.Link, set.Fit(element.Text("link"), TextLimits.Url, "link", place));
        date.Note = date.Pick(date.Note, set.Fit(element.Text("note"), TextLimits.Note, "note", place));
        date.Discount = date.Pick(date.Discount, set.Fit(element.Text("discount"), TextLimits.Discount, "discount", place));
        date.IsOfficial = date.Pick(date.IsOfficial, element.Flag("official"));
    }

    public void Source(JsonElement element, int? release, ImportPlace place)
    {
        if (Key(element, place) is not { } id)
        {
            return;
        }
        var source = set.Sources.Observe(id, place, isWhole: true);
        source.ReleaseId ??= release ?? element.Key("release");
        source.Title = source.Pick(source.Title, set.Fit(element.Text("title") ?? element.Text("name"), TextLimits.Title, "title", place));
        source.Url = source.Pick(source.Url, set.Fit(element.Text("link") ?? element.Text("url"), TextLimits.SourceUrl, "link", place));
    }

    public void Comment(JsonElement element, ImportPlace place)
    {
        if (element.Number("id") is not { } number)
        {
            return;
        }
        var id = ImportKeys.Comment(number);
        var release = element.Key("release") ?? element.Object("release")?.Key("id");
        var comment = CommentDraft(id, element, place, isWhole: true);
        comment.ReleaseId = comment.Pick(comment.ReleaseId, release);
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
        response.InReplyToId = response.Pick(response.InReplyToId, answered is { } reply ? ImportKeys.Response(reply) : (Guid?)null);
    }

    /// <summary>The key of an object; null, after noting why, when it is none that can be stored.</summary>
    private int? Key(JsonElement element, ImportPlace place)
    {
        var key = element.Key("id");
        if (key is null && element.Member("id") is { } id)
        {
            set.Refuse(place, ImportErrors.BadKey(id.GetRawText()));
        }
        return key;
    }

    private CommentDraft CommentDraft(Guid id, JsonElement element, ImportPlace place, bool isWhole)
    {
        var comment = set.Comments.Observe(id, place, isWhole);
        comment.Content = comment.Pick(comment.Content, set.Fit(element.Text("comment"), TextLimits.Comment, "comment", place));
        comment.AuthorId = comment.Pick(comment.AuthorId, PublisherOf(element, place));
        comment.CreatedAt = comment.Pick(comment.CreatedAt, element.Moment("created_at"));
        comment.UpdatedAt = comment.Pick(comment.UpdatedAt, element.Moment("updated_at"));
        if (element.Object("state") is { } state)
        {
            comment.IsPinned = comment.Pick(comment.IsPinned, state.Flag("pin"));
            comment.IsUpdated = comment.Pick(comment.IsUpdated, state.Flag("updated"));
        }

        if (element.Object("statistics") is { } statistics)
        {
            comment.Likes = comment.Pick(comment.Likes, statistics.Count("likes"));
            comment.Dislikes = comment.Pick(comment.Dislikes, statistics.Count("dislikes"));
        }

        return comment;
    }

    private Guid? PublisherOf(JsonElement element, ImportPlace place) =>
        element.Object("publisher") is { } publisher ? Publisher(publisher, place.Member("publisher"), isWhole: false)
        : element.Text("publisher") is { } username ? PublisherNamed(username, place.Member("publisher"), isWhole: false, isHandle: false)
        : null;

    /// <summary>The key of a publisher. Comments name theirs in any case; only a publisher's own object has the handle as it is written.</summary>
    private Guid PublisherNamed(string username, ImportPlace place, bool isWhole, bool isHandle)
    {
        var name = set.Fit(username, TextLimits.Username, "username", place)!;
        var id = ImportKeys.Publisher(UserNames.Normalize(name));
        var user = set.Users.Observe(id, place, isWhole);
        user.Username = isHandle ? user.Pick(user.HasHandle ? user.Username : null, name) : user.Username ?? name;
        user.HasHandle |= isHandle;
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

    /// <summary>A release date's moment: also <c>2026</c>, <c>2026-05</c> and <c>2026-Q2</c>.</summary>
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

    private string? Subcategory(JsonElement element, ImportPlace place, bool isWhole) =>
        Code(element.Text("libelle")) is { } code ? Term(set.Subcategories, code, element.Text("name"), place, isWhole) : null;

    private string? SubcategoryCode(string? text, ImportPlace place) =>
        Code(text) is { } code ? Term(set.Subcategories, code, name: null, place, isWhole: false) : null;

    private string? Action(string? text, ImportPlace place) =>
        Code(text) is { } code ? Term(set.Actions, code, text == code ? null : text, place, isWhole: false) : null;

    private string Term(ImportSet.Table<string, TermDraft> table, string code, string? name, ImportPlace place, bool isWhole)
    {
        var term = table.Observe(code, place, isWhole);
        term.Name = term.Pick(term.Name, set.Fit(name, TextLimits.Name, "name", place));
        return code;
    }

    private string? CountryCode(string text, string? name, ImportPlace place, bool isWhole)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length == 2 && code.All(char.IsAsciiLetterUpper))
        {
            return Term(set.Countries, code, name, place, isWhole);
        }
        set.Remark(place, ImportErrors.BadCountry(text));
        return null;
    }

    /// <summary>The form in which codes are stored: in lower case and within the limit.</summary>
    internal static string? Code(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var code = text.ToLowerInvariant();
        return code.Length <= TextLimits.Code ? code : code[..TextLimits.Code];
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
