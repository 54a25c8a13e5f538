namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Which releases a list holds, by how far they are.</summary>
public enum ReleaseProgress
{
    /// <summary>No date is known.</summary>
    Tba,

    /// <summary>Not yet out: even the soonest date lies ahead.</summary>
    Upcoming,

    /// <summary>Every date lies in the past.</summary>
    Passed,
}
