namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>Queries for contact requests.</summary>
[QueryType]
[Authorize]
public static class ContactRequestQueries
{
    private static readonly EntityQuery<ContactRequest> s_all = EntityQuery
        .Create<QpletDbContext, ContactRequest>(db => db.ContactRequests)
        .OrderByDescending(request => request.CreatedAt);

    /// <summary>Returns a contact request by its ID, or null if no request has this ID or it is neither yours nor are you an admin.</summary>
    /// <param name="id">The ID of the contact request.</param>
    public static Task<ContactRequest?> GetContactRequestAsync(
        [ID<ContactRequest>] Guid id,
        ContactRequestByIdDataLoader requests,
        CancellationToken cancellationToken
    ) => requests.LoadAsync(id, cancellationToken);

    /// <summary>Your contact requests, or all if you are an admin, newest first.</summary>
    /// <param name="search">Returns only requests whose name contains this text, at most 255 characters. Letter case and accents are ignored.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<ContactRequest>> GetContactRequestsAsync(
        PagingArguments paging,
        QueryContext<ContactRequest> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(request => request.Name, search), cancellationToken);
}
