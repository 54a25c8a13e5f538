namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>The day, week or month that a calendar shows.</summary>
/// <param name="Kind">The length.</param>
/// <param name="Start">The start of the first day, in the time zone of the calendar.</param>
/// <param name="End">The end of the last day, which is the start of the next one, in the time zone of the calendar.</param>
public sealed record CalendarPeriod(PeriodKind Kind, DateTime Start, DateTime End)
{
    /// <summary>Returns what clients see of a period.</summary>
    internal static CalendarPeriod Of(Period period) => new(period.Kind, period.Start, period.End);
}
