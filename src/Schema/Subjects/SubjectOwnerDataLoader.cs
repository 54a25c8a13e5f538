namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>
/// Loads the keys of the owners of subjects, with one statement for each kind. Null if the viewer may not see the subject, or it has no owner.
/// </summary>
public sealed class SubjectOwnerDataLoader(IQueryExecutor queries, SubjectCatalog catalog, SubjectKinds kinds, IBatchScheduler scheduler)
    : BatchDataLoader<SubjectKey, Guid?>(scheduler)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<SubjectKey, Guid?>> LoadBatchAsync(IReadOnlyList<SubjectKey> keys, CancellationToken cancellationToken)
    {
        var owners = keys.ToDictionary(static key => key, static _ => (Guid?)null);
        foreach (var kind in keys.GroupBy(key => key.Kind))
        {
            foreach (var (id, ownerId) in await catalog[kind.Key].FindOwnersAsync(queries, kinds[kind.Key], [.. kind.Select(key => key.Id)], cancellationToken))
            {
                owners[new SubjectKey(kind.Key, id)] = ownerId;
            }
        }
        return owners;
    }
}
