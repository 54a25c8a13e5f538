using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>Reads pages of what searches find. A viewer finds only what they find in lists.</summary>
public sealed class SearchPages(SubjectCatalog catalog, SubjectKinds kinds, EntityQueryOptions options)
{
    /// <summary>The largest number of subjects whose visibility is determined at once.</summary>
    private const int MaxBatch = 2000;

    private readonly CursorFormat _cursors = new(
        options.CursorKey.IsEmpty ? CursorSeal.Plain : new(options.CursorKey),
        nameof(SearchPages),
        [typeof(int), typeof(long), typeof(Guid)]
    );

    /// <summary>Returns a page of the subjects that a search finds.</summary>
    /// <param name="find">
    /// Returns subjects beyond a place, from the first if it is null, in ascending or descending order, up to a number.
    /// </param>
    /// <param name="paging">The requested part of the list.</param>
    /// <param name="count">Counts all visible subjects.</param>
    /// <param name="queries">Reads the subjects with the rights of the viewer.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="TypeSystem.GraphQLException">A cursor is not valid (HC0078).</exception>
    internal async Task<Page<FoundSubject>> ReadAsync(
        Func<SearchPosition?, bool, int, Task<IReadOnlyList<SearchHit>>> find,
        PagingArguments paging,
        Func<Task<int>> count,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        var (after, before) = (Read(paging.After, "after"), Read(paging.Before, "before"));
        var isBackward = paging.IsBackward;
        var found =
            paging.IncludeItems || paging.IncludePageInfo
                ? await FindAsync(
                    (place, limit) => find(place, isBackward, limit),
                    isBackward ? before : after,
                    (isBackward ? after : before) is { } end ? place => isBackward ? end.Precedes(place) : place.Precedes(end) : null,
                    paging.Size + 1,
                    queries,
                    cancellationToken
                )
                : [];

        var isCut = found.Count > paging.Size;
        if (isCut)
        {
            found.RemoveAt(paging.Size);
        }
        if (isBackward)
        {
            found.Reverse();
        }
        var surplus = paging is { First: not null, Last: { } last } ? Math.Max(0, found.Count - last) : 0;
        found.RemoveRange(0, surplus);
        return new(
            found,
            isBackward ? before is not null : isCut || before is not null,
            isBackward ? isCut || after is not null : surplus > 0 || after is not null,
            paging.IncludeTotalCount ? await count() : null,
            index => _cursors.Write([found[index].Hit.Position.Tier, found[index].Hit.Position.Rank, found[index].Hit.Position.Group])
        );
    }

    /// <summary>Returns visible subjects beyond a place, in the order in which they are found, up to a number.</summary>
    private async Task<List<FoundSubject>> FindAsync(
        Func<SearchPosition?, int, Task<IReadOnlyList<SearchHit>>> find,
        SearchPosition? place,
        Func<SearchPosition, bool>? isWithin,
        int limit,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        var found = new List<FoundSubject>();
        for (var batch = limit; ; batch = Math.Min(4 * batch, MaxBatch))
        {
            var hits = await find(place, batch);
            var within = isWithin is null ? hits : [.. hits.TakeWhile(hit => isWithin(hit.Position))];
            var visible = await VisibleAsync(within, queries, cancellationToken);
            found.AddRange(
                within.Where(hit => visible.ContainsKey(hit.Subject)).Select(hit => new FoundSubject(hit, visible[hit.Subject])).Take(limit - found.Count)
            );
            if (found.Count == limit || hits.Count < batch || within.Count < hits.Count)
            {
                return found;
            }
            place = hits[^1].Position;
        }
    }

    private async Task<Dictionary<SubjectKey, object>> VisibleAsync(IReadOnlyList<SearchHit> hits, IQueryExecutor queries, CancellationToken cancellationToken)
    {
        var visible = new Dictionary<SubjectKey, object>();
        foreach (var kind in hits.Select(static hit => hit.Subject).Distinct().GroupBy(static subject => subject.Kind))
        {
            IReadOnlyList<Guid> ids = [.. kind.Select(static subject => subject.Id)];
            foreach (var (id, entity) in await catalog[kind.Key].ReadListedAsync(queries, kinds[kind.Key], ids, cancellationToken))
            {
                visible.Add(new(kind.Key, id), entity);
            }
        }
        return visible;
    }

    private SearchPosition? Read(string? cursor, string argument) =>
        cursor is null ? null
        : _cursors.Read(cursor, argument) is [int tier, long rank, Guid group] ? new(tier, rank, group)
        : null;
}
