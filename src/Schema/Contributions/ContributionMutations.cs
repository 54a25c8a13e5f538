namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>Mutations of contributions.</summary>
[MutationType]
[Authorize]
public static class ContributionMutations
{
    /// <summary>
    /// Accepts a pending contribution to one of your releases, and makes its changes. Admins may accept any. Fields that it does not contain stay as they are.
    /// If a field that it contains has changed since, the error is a ConflictError CONTRIBUTION_OUTDATED with the values in `conflicts`, and the contribution
    /// stays pending. If it is closed already, the error is a ConflictError CONTRIBUTION_CLOSED; accepting it twice is not an error.
    /// </summary>
    /// <param name="contributionId">The ID of the contribution.</param>
    /// <param name="overwritesConflicts">Whether to change also the fields that have changed since.</param>
    /// <param name="note">A note for the contributor, at most 1000 characters.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    [Error<LimitExceededException>]
    public static Task<Contribution> AcceptContributionAsync(
        [ID<Contribution>] Guid contributionId,
        string? note,
        Viewer viewer,
        ContributionWriter contributions,
        CancellationToken cancellationToken,
        bool overwritesConflicts = false
    ) => contributions.AcceptAsync(viewer, contributionId, overwritesConflicts, note, cancellationToken);

    /// <summary>
    /// Rejects a pending contribution to one of your releases. Admins may reject any. If it is closed already, the error is a ConflictError
    /// CONTRIBUTION_CLOSED; rejecting it twice is not an error.
    /// </summary>
    /// <param name="contributionId">The ID of the contribution.</param>
    /// <param name="note">A note for the contributor, at most 1000 characters.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    public static Task<Contribution> RejectContributionAsync(
        [ID<Contribution>] Guid contributionId,
        string? note,
        Viewer viewer,
        ContributionWriter contributions,
        CancellationToken cancellationToken
    ) => contributions.RejectAsync(viewer, contributionId, note, cancellationToken);

    /// <summary>
    /// Withdraws one of your pending contributions. If it is closed already, the error is a ConflictError CONTRIBUTION_CLOSED; withdrawing it twice is not an
    /// error.
    /// </summary>
    /// <param name="contributionId">The ID of the contribution.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    public static Task<Contribution> WithdrawContributionAsync(
        [ID<Contribution>] Guid contributionId,
        Viewer viewer,
        ContributionWriter contributions,
        CancellationToken cancellationToken
    ) => contributions.WithdrawAsync(viewer, contributionId, cancellationToken);
}
