using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Reactions;

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

    /// <summary>Updates one of your releases. Omitted fields stay unchanged.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Release> UpdateReleaseAsync(UpdateReleaseInput input, Viewer viewer, ReleaseWriter releases, CancellationToken cancellationToken) =>
        releases.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Adds reactions to a release. LIKE and HYPE are independent; reactions that are set already stay set.</summary>
    /// <param name="releaseId">The ID of the release.</param>
    /// <param name="types">LIKE, HYPE or both.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<BlockedException>]
    public static async Task<Release> SetReleaseReactionsAsync(
        [ID<Release>] int releaseId,
        IReadOnlyList<ReactionKind> types,
        Viewer viewer,
        ReactionWriter reactions,
        CancellationToken cancellationToken
    ) => (Release)await reactions.SetAsync(viewer, ReactionTarget.Release(releaseId), ReactionWriter.RequireOfRelease(types, "input.types"), cancellationToken);

    /// <summary>Removes reactions from a release. Removing a reaction that is not set is not an error.</summary>
    /// <param name="releaseId">The ID of the release.</param>
    /// <param name="types">LIKE, HYPE or both.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static async Task<Release> RemoveReleaseReactionsAsync(
        [ID<Release>] int releaseId,
        IReadOnlyList<ReactionKind> types,
        Viewer viewer,
        ReactionWriter reactions,
        CancellationToken cancellationToken
    ) =>
        (Release)
            await reactions.RemoveAsync(viewer, ReactionTarget.Release(releaseId), ReactionWriter.RequireOfRelease(types, "input.types"), cancellationToken);
}
