namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The rights of viewers to act on subjects, as the writers check them.</summary>
internal static class SubjectRights
{
    /// <summary>Returns whether the viewer is signed in, has the feature, and is not separated from a user by a block. False without a user.</summary>
    /// <param name="viewer">The viewer.</param>
    /// <param name="feature">The feature, or null if every plan includes it.</param>
    /// <param name="userId">The owner of the subject, or null if the owner is unknown.</param>
    /// <param name="users">Loads the owner.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<bool> MayActAsync(
        this Viewer viewer,
        PlanFeature? feature,
        Guid? userId,
        UnblockedUserByIdDataLoader users,
        CancellationToken cancellationToken
    ) =>
        viewer.IsSignedIn
        && (feature is null || viewer.Plan >= feature.Plan)
        && userId is { } owner
        && await users.LoadAsync(owner, cancellationToken) is not null;
}
