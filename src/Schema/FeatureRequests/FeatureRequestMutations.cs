namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Mutations of feature requests.</summary>
[MutationType]
[Authorize]
public static class FeatureRequestMutations
{
    /// <summary>
    /// Requests a feature. The request is an idea, which others see once an admin has approved it. At most 10 within a day, unless the server is configured
    /// otherwise. Requires the plan VERIFIED.
    /// </summary>
    /// <param name="title">The title. It must not be blank and has at most 255 characters.</param>
    /// <param name="description">The description. It must not be blank and has at most 5000 characters.</param>
    [Error<ValidationException>]
    [Error<PlanRequiredException>]
    [Error<LimitExceededException>]
    public static Task<FeatureRequest> CreateFeatureRequestAsync(
        string title,
        string description,
        Viewer viewer,
        FeatureRequestWriter requests,
        CancellationToken cancellationToken
    ) => requests.CreateAsync(viewer, title, description, cancellationToken);

    /// <summary>
    /// Changes one of your feature requests while it is an idea; afterwards the error is a ConflictError FEATURE_REQUEST_NOT_IDEA. A change withdraws the
    /// approval, so an admin must approve the request again before others see it; its votes stay. Requires the plan VERIFIED.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<PlanRequiredException>]
    [Error<ConflictException>]
    public static Task<FeatureRequest> UpdateFeatureRequestAsync(
        UpdateFeatureRequestInput input,
        Viewer viewer,
        FeatureRequestWriter requests,
        CancellationToken cancellationToken
    ) => requests.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Votes for a feature request. It is not an error if you vote for it already. A vote for a request that was merged counts for the other one, which is
    /// returned.
    /// </summary>
    /// <param name="featureRequestId">The ID of the feature request.</param>
    [Error<NotFoundException>]
    [Error<BlockedException>]
    public static Task<FeatureRequest> VoteForFeatureAsync(
        [ID<FeatureRequest>] int featureRequestId,
        Viewer viewer,
        FeatureVoteWriter votes,
        CancellationToken cancellationToken
    ) => votes.VoteAsync(viewer, featureRequestId, cancellationToken);

    /// <summary>
    /// Takes your vote for a feature request back, and those for requests that were merged into it. It is not an error if you do not vote for it.
    /// </summary>
    /// <param name="featureRequestId">The ID of the feature request.</param>
    [Error<NotFoundException>]
    public static Task<FeatureRequest> RemoveFeatureVoteAsync(
        [ID<FeatureRequest>] int featureRequestId,
        Viewer viewer,
        FeatureVoteWriter votes,
        CancellationToken cancellationToken
    ) => votes.RemoveAsync(viewer, featureRequestId, cancellationToken);

    /// <summary>Sets the state of a feature request, approves it, or withdraws the approval. Only admins may do so.</summary>
    /// <param name="featureRequestId">The ID of the feature request.</param>
    /// <param name="state">The state. If it is omitted or null, it stays unchanged.</param>
    /// <param name="isApproved">Whether everyone sees the request. If it is omitted or null, it stays unchanged.</param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<NotFoundException>]
    public static Task<FeatureRequest> ReviewFeatureRequestAsync(
        [ID<FeatureRequest>] int featureRequestId,
        FeatureRequestState? state,
        bool? isApproved,
        Viewer viewer,
        FeatureRequestReviews reviews,
        CancellationToken cancellationToken
    ) => reviews.ReviewAsync(viewer, featureRequestId, state, isApproved, cancellationToken);

    /// <summary>
    /// Merges a feature request into another one with the same purpose, and returns the other. It counts the voters of both, each once. Only admins may do so.
    /// A request can be merged once, and only into a request that is not merged itself (FEATURE_REQUEST_MERGED, FEATURE_REQUEST_HAS_MERGED).
    /// </summary>
    /// <param name="featureRequestId">The ID of the feature request that is left out of lists from then on.</param>
    /// <param name="intoId">The ID of the feature request that stays.</param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<ConflictException>]
    public static Task<FeatureRequest> MergeFeatureRequestAsync(
        [ID<FeatureRequest>] int featureRequestId,
        [ID<FeatureRequest>] int intoId,
        Viewer viewer,
        FeatureRequestReviews reviews,
        CancellationToken cancellationToken
    ) => reviews.MergeAsync(viewer, featureRequestId, intoId, cancellationToken);

    /// <summary>
    /// Separates a feature request that was merged, and returns it. Its votes count for it again. It is not an error if it was not merged. Only admins may do
    /// so.
    /// </summary>
    /// <param name="featureRequestId">The ID of the feature request.</param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<NotFoundException>]
    public static Task<FeatureRequest> UnmergeFeatureRequestAsync(
        [ID<FeatureRequest>] int featureRequestId,
        Viewer viewer,
        FeatureRequestReviews reviews,
        CancellationToken cancellationToken
    ) => reviews.UnmergeAsync(viewer, featureRequestId, cancellationToken);
}
