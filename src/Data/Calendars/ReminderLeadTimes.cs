using System.Globalization;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>Converts the times before release dates at which a user is reminded to the form in which they are stored.</summary>
public static class ReminderLeadTimes
{
    /// <summary>The most lead times that a user can have.</summary>
    public const int MaxCount = 5;

    /// <summary>The longest lead time.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(30);

    /// <summary>Returns lead times in the form in which they are stored: in whole minutes, without duplicates, the longest first.</summary>
    public static string Format(IEnumerable<TimeSpan> leadTimes) =>
        string.Join(',', leadTimes.Select(static time => (int)time.TotalMinutes).Distinct().OrderDescending());

    /// <summary>Returns stored lead times in minutes, the longest first.</summary>
    public static IReadOnlyList<int> ParseMinutes(string stored) =>
        [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static minutes => int.Parse(minutes, CultureInfo.InvariantCulture))];

    /// <summary>Returns stored lead times, the longest first.</summary>
    public static IReadOnlyList<TimeSpan> Parse(string stored) => [.. ParseMinutes(stored).Select(static minutes => TimeSpan.FromMinutes(minutes))];
}
