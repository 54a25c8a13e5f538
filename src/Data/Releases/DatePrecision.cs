namespace Qplet.GraphQL.Data.Releases;

/// <summary>How exactly a release date is known.</summary>
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

    /// <summary>To be announced: there is no date yet.</summary>
    Tba,
}
