namespace Qplet.GraphQL.Data.Releases;

/// <summary>
/// The state of a release. It follows from the dates and the time; without a date, an imported release keeps the state that its source stated.
/// </summary>
public enum ReleaseState
{
    /// <summary>To be announced: no date is known.</summary>
    Tba,

    /// <summary>At least one date has not passed.</summary>
    Upcoming,

    /// <summary>All dates have passed.</summary>
    Passed,

    /// <summary>The release was imported from a source that contained neither its dates nor its state.</summary>
    Unknown,
}
