namespace Qplet.GraphQL.Schema.Releases;

/// <summary>
/// Mutations of the sources of releases. The publisher and admins may change them; for others, <c>contributionAuthorization</c> of the release decides: they
/// may not, or the change is a contribution that the publisher must accept, or that takes effect immediately.
/// </summary>
[MutationType]
[Authorize]
public static class ReleaseSourceMutations
{
    /// <summary>
    /// Adds a source to a release, which has at most 100. You must be the publisher or an admin, or the `contributionAuthorization` of the release must allow
    /// it: if the publisher must approve it, only the `contribution` is returned. Its URL must be unique in the release.
    /// </summary>
    /// <param name="releaseId">The ID of the release.</param>
    /// <param name="source">The source.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<LimitExceededException>]
    public static Task<CreateReleaseSourcePayload> CreateReleaseSourceAsync(
        [ID<Release>] int releaseId,
        ReleaseSourceInput source,
        Viewer viewer,
        ReleaseSourceWriter sources,
        CancellationToken cancellationToken
    ) => sources.CreateAsync(viewer, releaseId, source, cancellationToken);

    /// <summary>
    /// Changes a source of a release. Omitted fields stay unchanged. You must be the publisher or an admin, or the `contributionAuthorization` of the release
    /// must allow it: if the publisher must approve it, the source stays as it is.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<LimitExceededException>]
    public static Task<UpdateReleaseSourcePayload> UpdateReleaseSourceAsync(
        UpdateReleaseSourceInput input,
        Viewer viewer,
        ReleaseSourceWriter sources,
        CancellationToken cancellationToken
    ) => sources.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Deletes a source of a release. You must be the publisher or an admin, or the `contributionAuthorization` of the release must allow it: if the publisher
    /// must approve it, the source stays.
    /// </summary>
    /// <param name="releaseSourceId">The ID of the source.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<BlockedException>]
    [Error<LimitExceededException>]
    public static Task<DeleteReleaseSourcePayload> DeleteReleaseSourceAsync(
        [ID<ReleaseSource>] int releaseSourceId,
        Viewer viewer,
        ReleaseSourceWriter sources,
        CancellationToken cancellationToken
    ) => sources.DeleteAsync(viewer, releaseSourceId, cancellationToken);
}
