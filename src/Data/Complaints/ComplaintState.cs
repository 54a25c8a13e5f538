namespace Qplet.GraphQL.Data.Complaints;

/// <summary>The state of a complaint.</summary>
public enum ComplaintState
{
    /// <summary>No admin has decided yet.</summary>
    Open,

    /// <summary>An admin agrees with the complaint.</summary>
    Accepted,

    /// <summary>An admin does not agree with the complaint.</summary>
    Rejected,
}
