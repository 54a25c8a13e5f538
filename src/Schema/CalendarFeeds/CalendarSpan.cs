namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>A part of the window of calendar feeds: conditions on the starts and ends of entries, in UTC.</summary>
/// <param name="StartAfter">Entries start after this time, which bounds the part of an index that is read: entries last at most a year.</param>
/// <param name="StartBefore">Entries start before this time.</param>
/// <param name="EndAfter">Entries end after this time.</param>
/// <param name="EndUntil">Entries end at this time or before it.</param>
internal sealed record CalendarSpan(DateTime StartAfter, DateTime StartBefore, DateTime EndAfter, DateTime EndUntil)
{
    /// <summary>The maximum number of days that a period of a release date has.</summary>
    private const int LongestDays = 366;

    private static readonly DateTime s_endOfTime = DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc);

    /// <summary>Returns the part that has not ended before a day.</summary>
    public static CalendarSpan Coming(DateTime today) => new(today.AddDays(-LongestDays - 1), today.AddDays(CalendarFeedLimits.FutureDays), today, s_endOfTime);

    /// <summary>Returns the part that has ended before a day.</summary>
    public static CalendarSpan Past(DateTime today)
    {
        var from = today.AddDays(-CalendarFeedLimits.PastDays);
        return new(from.AddDays(-LongestDays - 1), today, from, today);
    }
}
