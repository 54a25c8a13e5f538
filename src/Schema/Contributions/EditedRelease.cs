namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>A release that is being changed. It is tracked with its details, and locked until the end of the transaction.</summary>
/// <param name="Release">The release.</param>
/// <param name="Viewer">The user who changes it.</param>
/// <param name="Right">How the user may change it.</param>
internal sealed record EditedRelease(Release Release, Viewer Viewer, EditRight Right)
{
    /// <summary>Whether the user is neither the publisher nor an admin.</summary>
    public bool IsContribution => Right is EditRight.Contributor or EditRight.Proposer;
}
