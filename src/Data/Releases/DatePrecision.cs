namespace Qplet.GraphQL.Data.Releases;

/// <summary>The precision of a release date.</summary>
public enum DatePrecision
{
    /// <summary>To the minute.</summary>
    Time,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The quarter of the year.</summary>
    Quarter,

    /// <summary>The year.</summary>
    Year,

    /// <summary>To be announced: the date is unknown.</summary>
    Tba,
}
