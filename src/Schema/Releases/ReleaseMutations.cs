using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Announcing and changing releases, and reacting to them.</summary>
[MutationType]
[Authorize]
public static class ReleaseMutations
{
    /// <summary>
    /// Announces a release with its dates, details and sources; all of it or nothing is stored. Allowed once in 30 days, once in 7 days with the plan verified,
    /// 5 times a day with premium, and without limit with professional.
    /// </summary>
    [Error<ValidationException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static Task<Release> CreateReleaseAsync(CreateReleaseInput input, Viewer viewer, ReleaseWriter releases, CancellationToken cancellationToken) =>
        releases.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Changes your own release: the fields that are present, and nothing else.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Release> UpdateReleaseAsync(UpdateReleaseInput input, Viewer viewer, ReleaseWriter releases, CancellationToken cancellationToken) =>
        releases.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Adds reactions to a release. LIKE and HYPE are independent; what is set already stays.</summary>
    /// <param name="releaseId">The release.</param>
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

    /// <summary>Removes reactions from a release. Removing what is not set is no error.</summary>
    /// <param name="releaseId">The release.</param>
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
