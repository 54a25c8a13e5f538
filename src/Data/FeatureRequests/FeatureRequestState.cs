namespace Qplet.GraphQL.Data.FeatureRequests;

/// <summary>The state of a feature request.</summary>
public enum FeatureRequestState
{
    /// <summary>An idea, which its author can still change.</summary>
    Idea,

    /// <summary>The feature is planned.</summary>
    Planned,

    /// <summary>The feature is being developed.</summary>
    InProgress,

    /// <summary>The feature is available.</summary>
    Done,

    /// <summary>The feature will not be developed.</summary>
    Rejected,
}
