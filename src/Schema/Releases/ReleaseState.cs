namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The state of a release, which follows from its dates and the time.</summary>
public enum ReleaseState
{
    /// <summary>To be announced: no date is known.</summary>
    Tba,

    /// <summary>At least one date has not passed.</summary>
    Upcoming,

    /// <summary>All dates have passed.</summary>
    Passed,
}
