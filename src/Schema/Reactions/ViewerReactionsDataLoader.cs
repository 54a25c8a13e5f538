using System.Collections.Frozen;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>Loads the kinds of the viewer's reactions to subjects of any kind, in their order. Viewers see only their own.</summary>
public sealed class ViewerReactionsDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : BatchDataLoader<Guid, IReadOnlyList<ReactionKind>>(scheduler)
{
    private static readonly EntityQuery<Guid, Reaction> s_source = EntityQuery.Create<QpletDbContext, Guid, Reaction>(
        (db, subjectId) => db.Reactions.Where(reaction => reaction.SubjectId == subjectId)
    );

    private static readonly QueryContext<Reaction> s_kinds = new() { Columns = FrozenSet.Create(nameof(Reaction.Kind)) };

    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ReactionKind>>> LoadBatchAsync(
        IReadOnlyList<Guid> keys,
        CancellationToken cancellationToken
    )
    {
        var reactions = await queries.ToListsAsync(s_source, keys, s_kinds, limit: null, cancellationToken);
        var kinds = new Dictionary<Guid, IReadOnlyList<ReactionKind>>(keys.Count);
        foreach (var (subjectId, own) in reactions)
        {
            kinds[subjectId] = own switch
            {
                [] => [],
                [var only] => [only.Kind],
                _ => [.. own.Select(static reaction => reaction.Kind).Order()],
            };
        }
        return kinds;
    }
}
