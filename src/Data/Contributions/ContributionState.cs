namespace Qplet.GraphQL.Data.Contributions;

/// <summary>The state of a contribution.</summary>
public enum ContributionState
{
    /// <summary>The publisher has not decided yet.</summary>
    Pending,

    /// <summary>The contribution was accepted, or took effect immediately.</summary>
    Accepted,

    /// <summary>The contribution was rejected.</summary>
    Rejected,

    /// <summary>The contributor has withdrawn the contribution.</summary>
    Withdrawn,

    /// <summary>The date or source that the contribution would change was deleted.</summary>
    Failed,
}
