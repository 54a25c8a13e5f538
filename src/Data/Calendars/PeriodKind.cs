namespace Qplet.GraphQL.Data.Calendars;

/// <summary>The length of the period that a calendar shows.</summary>
public enum PeriodKind
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A week, from Monday to Sunday.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,
}
