namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>Loads whether the viewer finds subjects in lists, with one statement for each kind.</summary>
public sealed class ListedSubjectDataLoader(IQueryExecutor queries, SubjectCatalog catalog, SubjectKinds kinds, IBatchScheduler scheduler)
    : BatchDataLoader<SubjectKey, bool>(scheduler)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<SubjectKey, bool>> LoadBatchAsync(IReadOnlyList<SubjectKey> keys, CancellationToken cancellationToken)
    {
        var listed = new Dictionary<SubjectKey, bool>(keys.Count);
        foreach (var kind in keys.GroupBy(key => key.Kind))
        {
            var found = await catalog[kind.Key].FindListedAsync(queries, kinds[kind.Key], [.. kind.Select(key => key.Id)], cancellationToken);
            foreach (var key in kind)
            {
                listed[key] = found.Contains(key.Id);
            }
        }
        return listed;
    }
}
