namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// Mutations of the dates of releases. The publisher and admins may change them; for others, <c>contributionAuthorization</c> of the release decides: they may
/// not, or the change is a contribution that the publisher must accept, or that takes effect immediately.
/// </summary>
[MutationType]
[Authorize]
public static class ReleaseDateMutations
{
    /// <summary>
    /// Adds a date to a release, which has at most 100. You must be the publisher or an admin, or the `contributionAuthorization` of the release must allow it:
    /// if the publisher must approve it, only the `contribution` is returned. Users who have hyped the release are notified.
    /// </summary>
    /// <param name="releaseId">The ID of the release.</param>
    /// <param name="date">The date.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static Task<CreateReleaseDatePayload> CreateReleaseDateAsync(
        [ID<Release>] int releaseId,
        ReleaseDateInput date,
        Viewer viewer,
        ReleaseDateWriter dates,
        CancellationToken cancellationToken
    ) => dates.CreateAsync(viewer, releaseId, date, cancellationToken);

    /// <summary>
    /// Changes a date of a release. Omitted fields stay unchanged. You must be the publisher or an admin, or the `contributionAuthorization` of the release
    /// must allow it: if the publisher must approve it, the date stays as it is. If the period changes, users who have hyped the release or have the date in
    /// their calendars are notified.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static Task<UpdateReleaseDatePayload> UpdateReleaseDateAsync(
        UpdateReleaseDateInput input,
        Viewer viewer,
        ReleaseDateWriter dates,
        CancellationToken cancellationToken
    ) => dates.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Deletes a date of a release. You must be the publisher or an admin, or the `contributionAuthorization` of the release must allow it: if the publisher
    /// must approve it, the date stays. Users who have hyped the release or have the date in their calendars are notified.
    /// </summary>
    /// <param name="releaseDateId">The ID of the date.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<LimitExceededException>]
    public static Task<DeleteReleaseDatePayload> DeleteReleaseDateAsync(
        [ID<ReleaseDate>] int releaseDateId,
        Viewer viewer,
        ReleaseDateWriter dates,
        CancellationToken cancellationToken
    ) => dates.DeleteAsync(viewer, releaseDateId, cancellationToken);
}
