namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>The API keys of a user.</summary>
[ObjectType<User>]
public static class UserApiKeys
{
    private static readonly EntityQuery<Guid, ApiKey> s_keys = EntityQuery
        .Create<QpletDbContext, Guid, ApiKey>((db, userId) => db.ApiKeys.Where(key => key.UserId == userId))
        .OrderByDescending(key => key.CreatedAt);

    /// <summary>
    /// Your API keys, newest first; with an API key, only this one. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [UsePaging]
    [NotFilterable]
    public static async Task<Page<ApiKey>?> GetApiKeysAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<ApiKey> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await queries.ToPageAsync(s_keys.With(user.Id), paging, query, cancellationToken);
    }
}
