namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The progress of a release.</summary>
public enum ReleaseProgress
{
    /// <summary>No date is known.</summary>
    Tba,

    /// <summary>The earliest known date is in the future.</summary>
    Upcoming,

    /// <summary>All dates are in the past.</summary>
    Passed,
}
