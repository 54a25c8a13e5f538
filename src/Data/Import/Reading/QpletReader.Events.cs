using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <content>Reads events.</content>
internal sealed partial class QpletReader
{
    private static readonly string[] s_times = ["HH:mm:ss", "HH:mm"];

    public void Event(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id)
        {
            return;
        }
        var planned = set.Events.Observe(id, place, isWhole: true);
        var said = new Observation(set, planned, element, place);
        var author = element.Object("author") is { } user ? User(user, place.Member("author"), isWhole: false) : null;
        planned.Take(ref planned.AuthorId, author);
        said.Text(ref planned.Title, TextLimits.Title, "title");
        said.Text(ref planned.Content, TextLimits.Event, "content");
        planned.Take(
            ref planned.Mode,
            element.Text("type") switch
            {
                "online" => EventAttendanceMode.Online,
                "offline" => EventAttendanceMode.Offline,
                _ => null,
            }
        );
        planned.Take(ref planned.Date, Day(element, place));
        said.Take(ref planned.Time, TimeOfDay(element), "time");
        said.Text(ref planned.Location, TextLimits.Location, "location");
        said.Text(ref planned.Website, TextLimits.Url, "website");
        said.Take(ref planned.Seats, element.Count("seats"), "seats");
        said.Take(ref planned.BannerId, Media(element.Object("banner"), MediaKind.Image, author, place.Member("banner")), "banner");
        said.Take(ref planned.CoverId, Media(element.Object("cover"), MediaKind.Image, author, place.Member("cover")), "cover");
        planned.Take(ref planned.MediaIds, Items(element, "media", place, (file, at) => Media(file, kind: null, author, at)));
        planned.Take(ref planned.Tags, Tags(element, place));
        var analytics = said.In("analytics");
        analytics.Greatest(ref planned.Views, "views");
        analytics.Greatest(ref planned.Shares, "shares");
        said.Moment(ref planned.CreatedAt, "created_at");
        said.Moment(ref planned.UpdatedAt, "updated_at");
    }

    private DateOnly? Day(JsonElement element, ImportPlace place)
    {
        if (element.Text("date") is not { } text)
        {
            return null;
        }
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= EventSchedule.FirstDay
            && day <= EventSchedule.LastDay
        )
        {
            return day;
        }
        set.Remark(place.Member("date"), ImportErrors.BadMoment("date", text));
        return null;
    }

    private static TimeOnly? TimeOfDay(JsonElement element) =>
        TimeOnly.TryParseExact(element.Text("time"), s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private List<string>? Tags(JsonElement element, ImportPlace place)
    {
        if (element.Array("tags") is not { } list)
        {
            return null;
        }
        var tags = list.EnumerateArray()
            .Select(static tag => tag.ValueKind == JsonValueKind.String ? JsonMembers.Storable(tag.GetString()!) : tag.Text("name"))
            .Where(static tag => !string.IsNullOrEmpty(tag));
        return [.. tags.Select(tag => set.Fit(tag, TextLimits.Tag, "tags", place)!).Distinct(StringComparer.Ordinal)];
    }
}
