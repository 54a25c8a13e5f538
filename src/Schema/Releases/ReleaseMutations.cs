namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Mutations of releases and of reactions to them.</summary>
[MutationType]
[Authorize]
public static class ReleaseMutations
{
    /// <summary>
    /// Creates a release with its dates, details and sources. Users can create one release in 30 days; with the plan VERIFIED one in 7 days, with PREMIUM
    /// 5 a day, and with PROFESSIONAL any number.
    /// </summary>
    [Error<ValidationException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static Task<Release> CreateReleaseAsync(CreateReleaseInput input, Viewer viewer, ReleaseWriter releases, CancellationToken cancellationToken) =>
        releases.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Updates one of your releases; admins may update any. Omitted fields stay unchanged.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Release> UpdateReleaseAsync(UpdateReleaseInput input, Viewer viewer, ReleaseWriter releases, CancellationToken cancellationToken) =>
        releases.UpdateAsync(viewer, input, cancellationToken);
}
