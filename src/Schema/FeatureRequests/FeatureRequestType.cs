using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>A request for a feature of the service. Users vote for it.</summary>
[ObjectType<FeatureRequest>]
[BindOnly(
    nameof(FeatureRequest.Id),
    nameof(FeatureRequest.Title),
    nameof(FeatureRequest.Description),
    nameof(FeatureRequest.State),
    nameof(FeatureRequest.IsApproved),
    nameof(FeatureRequest.VoteCount),
    nameof(FeatureRequest.CreatedAt),
    nameof(FeatureRequest.UpdatedAt)
)]
public static class FeatureRequestType
{
    /// <summary>The user who requested the feature.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(FeatureRequest.AuthorId))] FeatureRequest request,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(request.AuthorId, cancellationToken);

    /// <summary>The request that this request was merged into, for which its votes count. Null if it was not merged.</summary>
    public static Task<FeatureRequest?> GetMergedIntoAsync(
        [Parent(nameof(FeatureRequest.MergedIntoId))] FeatureRequest request,
        FeatureRequestByIdDataLoader requests,
        CancellationToken cancellationToken
    ) => request.MergedIntoId is { } otherId ? requests.LoadAsync(otherId, cancellationToken) : Task.FromResult<FeatureRequest?>(null);

    /// <summary>Whether you vote for the request, or for one that was merged into it. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerHasVotedAsync(
        [Parent(nameof(FeatureRequest.Id))] FeatureRequest request,
        Viewer viewer,
        ViewerFeatureVoteDataLoader votes,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await votes.LoadAsync(request.Id, cancellationToken)).Count > 0;

    /// <summary>
    /// Whether you may edit the request. True if you are its author and have the plan VERIFIED, as long as the request is an idea and not merged.
    /// </summary>
    public static bool GetViewerCanEdit(
        [Parent(nameof(FeatureRequest.AuthorId), nameof(FeatureRequest.State), nameof(FeatureRequest.MergedIntoId))] FeatureRequest request,
        Viewer viewer
    ) => request is { State: FeatureRequestState.Idea, MergedIntoId: null } && viewer.Is(request.AuthorId) && viewer.Plan >= FeatureRequestWriter.RoadmapPlan;

    /// <summary>Returns a feature request by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<FeatureRequest?> GetNodeAsync(int id, FeatureRequestByIdDataLoader requests, CancellationToken cancellationToken) =>
        requests.LoadAsync(id, cancellationToken);
}
