namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Queries for feature requests.</summary>
[QueryType]
public static class FeatureRequestQueries
{
    private static readonly EntityQuery<FeatureRequest> s_all = EntityQuery
        .Create<QpletDbContext, FeatureRequest>(db => db.FeatureRequests)
        .OrderByDescending(request => request.VoteCount);

    /// <summary>
    /// Returns a feature request by its ID, or null if no request has this ID or it is not approved. Authors also see their own requests, and admins all.
    /// </summary>
    /// <param name="id">The ID of the feature request.</param>
    [RequiresPlan(FeatureRequestWriter.RoadmapPlan, FeatureRequestWriter.Roadmap, IsOpenToAdmins = true)]
    public static Task<FeatureRequest?> GetFeatureRequestAsync(
        [ID<FeatureRequest>] int id,
        FeatureRequestByIdDataLoader requests,
        CancellationToken cancellationToken
    ) => requests.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The approved feature requests and your own, those with the most votes first. Admins see all. Merged requests are left out, except for admins, as are
    /// requests by users whom you have blocked or who have blocked you.
    /// </summary>
    /// <param name="search">Returns only requests whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [RequiresPlan(FeatureRequestWriter.RoadmapPlan, FeatureRequestWriter.Roadmap, IsOpenToAdmins = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<FeatureRequest>?> GetFeatureRequestsAsync(
        PagingArguments paging,
        QueryContext<FeatureRequest> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => await queries.ToPageAsync(s_all, paging, query.Search(request => request.Title, search), cancellationToken);
}
