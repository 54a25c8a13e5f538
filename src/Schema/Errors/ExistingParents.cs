namespace Qplet.GraphQL.Schema.Errors;

/// <summary>Tells an empty list from the list of an object that does not exist.</summary>
internal static class ExistingParents
{
    /// <summary>
    /// Returns a page of a list. Only if it is empty, the object whose list it is is looked up. Resolvers that use it must be <c>async</c>: a DataLoader that
    /// another one calls after it has returned waits for <see cref="Execution.ExecutionOptions.MaxBatchDelay" />.
    /// </summary>
    /// <param name="list">The page.</param>
    /// <param name="find">Finds the object.</param>
    /// <exception cref="TypeSystem.GraphQLException">The object does not exist, or the viewer may not see it (NOT_FOUND).</exception>
    public static async Task<Page<TItem>> OfExisting<TItem, TParent>(this Task<Page<TItem>> list, Func<Task<TParent?>> find)
        where TParent : class
    {
        var page = await list;
        return page.Items.Count > 0 || await find() is not null ? page : throw AccessErrors.NotFound(typeof(TParent).Name);
    }
}
