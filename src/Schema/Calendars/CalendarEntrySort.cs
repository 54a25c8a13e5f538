namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>The sort field of calendars, in addition to those of the release date.</summary>
public sealed class CalendarEntrySort : SortInputType<CalendarEntry>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<CalendarEntry> members) => members.Field(entry => entry.AddedAt, "addedAt");
}
