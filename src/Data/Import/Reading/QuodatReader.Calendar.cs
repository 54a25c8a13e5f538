using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <content>Reads calendars.</content>
internal sealed partial class QuodatReader
{
    private const string CalendarEntries = "calendar entries";

    /// <summary>Reads an entry of a calendar, which contains the values of a release date but not its key. Only the address names the user.</summary>
    public void CalendarEntry(JsonElement element, Guid? user, ImportPlace place)
    {
        if (user is not { } owner)
        {
            set.Refuse(place, CalendarEntries, ImportErrors.NoCalendar());
            return;
        }
        if (element.Key("release") is not { } release)
        {
            set.Refuse(place, CalendarEntries, ImportErrors.NoRelease("calendar entry"));
            return;
        }
        var date = new DateDraft { ReleaseId = release };
        date.Observe(place, isWhole: true);
        DateValues(date, element, place);
        set.Calendar.Add((owner, date));
    }
}
