namespace Qplet.GraphQL.Data.Releases;

/// <summary>The state of a release, which follows from its dates and the time.</summary>
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
