namespace Qplet.GraphQL.Schema.Audit;

/// <summary>Queries for the records of actions of admins, for admins only.</summary>
[QueryType]
[Authorize(Roles = [nameof(UserRole.Admin)])]
public static class AuditQueries
{
    private static readonly EntityQuery<AuditEntry> s_all = EntityQuery
        .Create<QpletDbContext, AuditEntry>(db => db.AuditEntries)
        .OrderByDescending(entry => entry.CreatedAt);

    /// <summary>What admins have done to accounts and content of others, newest first. Only admins see it.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<AuditEntry>> GetAuditEntriesAsync(
        PagingArguments paging,
        QueryContext<AuditEntry> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(s_all, paging, query, cancellationToken);
}
