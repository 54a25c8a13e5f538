namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Queries for complaints.</summary>
[QueryType]
public static class ComplaintQueries
{
    private static readonly EntityQuery<Complaint> s_all = EntityQuery
        .Create<QpletDbContext, Complaint>(db => db.Complaints)
        .OrderByDescending(complaint => complaint.CreatedAt);

    /// <summary>The reasons for complaints.</summary>
    /// <param name="kind">Returns only the reasons that fit subjects of this kind.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ComplaintReason>> GetComplaintReasonsAsync(
        IDbContextFactory<QpletDbContext> contexts,
        CancellationToken cancellationToken,
        [GraphQLType("SubjectKind")] string? kind = null
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reasons = await db.ComplaintReasons.AsNoTracking().OrderBy(reason => reason.Position).ThenBy(reason => reason.Id).ToListAsync(cancellationToken);
        return [.. reasons.Where(reason => kind is null || reason.Kinds.Split(ComplaintReason.Separator).Contains(kind))];
    }

    /// <summary>Returns a complaint by its ID, or null if no complaint has this ID or it is neither yours nor are you an admin.</summary>
    /// <param name="id">The ID of the complaint.</param>
    [Authorize]
    public static Task<Complaint?> GetComplaintAsync([ID<Complaint>] Guid id, ComplaintByIdDataLoader complaints, CancellationToken cancellationToken) =>
        complaints.LoadAsync(id, cancellationToken);

    /// <summary>Your complaints, or all if you are an admin, newest first.</summary>
    /// <param name="search">
    /// Returns only complaints whose message contains this text, at most 255 characters; for admins, also those whose snapshot does. Letter case is ignored.
    /// </param>
    [Authorize]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Complaint>> GetComplaintsAsync(
        PagingArguments paging,
        QueryContext<Complaint> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, Search(query, search, viewer), cancellationToken);

    // Only admins see the snapshots.
    private static QueryContext<Complaint> Search(QueryContext<Complaint> query, string? search, Viewer viewer) =>
        viewer.IsAdmin
            ? query.Search(search, complaint => complaint.Message, complaint => complaint.SnapshotTitle, complaint => complaint.SnapshotContent)
            : query.Search(complaint => complaint.Message, search);
}
