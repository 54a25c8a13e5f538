namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Mutations of releases.</summary>
[MutationType]
[Authorize]
public static class ReleaseMutations
{
    /// <summary>
    /// Creates a release with its dates, sources, details, matches and tracklist. Users can create one release in 30 days; with the plan VERIFIED one in 7
    /// days, with PREMIUM 5 a day, and with PROFESSIONAL any number. Deleted releases count as well.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static Task<Release> CreateReleaseAsync(CreateReleaseInput input, Viewer viewer, ReleaseWriter releases, CancellationToken cancellationToken) =>
        releases.CreateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Updates a release. Omitted fields stay unchanged. The publisher and admins may update it; for others, `contributionAuthorization` decides: they may not,
    /// or the update is a `contribution` that the publisher must accept, or that takes effect immediately. Others cannot change `isOwned`,
    /// `contributionAuthorization`, `albumId`, `matches` and `tracklist`, and `details` only with the plan PROFESSIONAL, which shows them. If your plan has
    /// become a lower one, a change to a release beyond its limit of new releases is refused with LimitExceededError until the period has passed.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<LimitExceededException>]
    [Error<PlanRequiredException>]
    public static Task<UpdateReleasePayload> UpdateReleaseAsync(
        UpdateReleaseInput input,
        Viewer viewer,
        ReleaseUpdateWriter releases,
        CancellationToken cancellationToken
    ) => releases.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Deletes one of your releases with its dates, sources, details, contributions, comments and reactions. Admins may delete any release. Posts that share it
    /// stay, with a `subject` that is null.
    /// </summary>
    /// <param name="releaseId">The ID of the release.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Release>]
    public static async Task<int> DeleteReleaseAsync([ID<Release>] int releaseId, Viewer viewer, ReleaseCuration releases, CancellationToken cancellationToken)
    {
        await releases.DeleteAsync(viewer, releaseId, cancellationToken);
        return releaseId;
    }

    /// <summary>Marks a release as promoted, in focus or in the spotlight, or removes the marks. Only admins may do so.</summary>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<Release> CurateReleaseAsync(CurateReleaseInput input, Viewer viewer, ReleaseCuration releases, CancellationToken cancellationToken) =>
        releases.CurateAsync(viewer, input, cancellationToken);
}
