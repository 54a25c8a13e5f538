using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Feed;

/// <summary>Reads pages of feeds.</summary>
public sealed class FeedReader(IDbContextFactory<QpletDbContext> contexts, SubjectOfRow subjects, EntityQueryOptions options)
{
    private readonly CursorFormat _cursors = new(
        options.CursorKey.IsEmpty ? CursorSeal.Plain : new CursorSeal(options.CursorKey),
        "Feed:PublishedAt,SubjectId",
        [typeof(DateTime), typeof(Guid)]
    );

    /// <summary>Returns a page of a user's feed, newest first. Its cost does not depend on its depth.</summary>
    /// <exception cref="GraphQLException">A cursor does not belong to a feed (HC0078).</exception>
    public async Task<Page<FeedRow>> ReadAsync(ResolverContext context, Guid viewerId, PagingArguments paging, CancellationToken cancellationToken)
    {
        var range = new FeedRange(PositionOf(paging.After, "after"), PositionOf(paging.Before, "before"), paging.IsBackward);
        var rows = await ReadAsync(context, viewerId, range, paging.Size + 1, cancellationToken);
        var hasMore = rows.Count > paging.Size;
        if (hasMore)
        {
            rows.RemoveRange(paging.Size, rows.Count - paging.Size);
        }
        var hasNext = paging.IsBackward ? paging.Before is not null : hasMore;
        var hasPrevious = paging.IsBackward ? hasMore : paging.After is not null;
        if (paging.IsBackward)
        {
            rows.Reverse();
        }
        else if (paging.Last is { } last && last < rows.Count)
        {
            hasPrevious = true;
            rows.RemoveRange(0, rows.Count - last);
        }
        return new(rows, hasNext, hasPrevious, totalCount: null, index => _cursors.Write([rows[index].Entry.PublishedAt, rows[index].Entry.SubjectId]))
        {
            NodeOf = static row => row.Item,
        };
    }

    /// <summary>Returns rows with what was published. Entries are skipped if that has been deleted or hidden since they were read.</summary>
    private async Task<List<FeedRow>> ReadAsync(ResolverContext context, Guid viewerId, FeedRange range, int limit, CancellationToken cancellationToken)
    {
        var rows = new List<FeedRow>(limit);
        while (true)
        {
            IReadOnlyList<FeedEntry> entries;
            await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            {
                entries = await db.ReadFeedAsync(viewerId, range, limit, cancellationToken);
            }
            var items = await Task.WhenAll(entries.Select(entry => subjects.ResolveAsync(context, entry.Subject()).AsTask()));
            rows.AddRange(
                entries.Zip(items).Where(static pair => pair.Second is IFeedItem).Select(static pair => new FeedRow(pair.First, (IFeedItem)pair.Second!))
            );
            if (entries.Count < limit || rows.Count >= limit)
            {
                return rows;
            }
            range = range.After(entries[^1]);
        }
    }

    private FeedPosition? PositionOf(string? cursor, string argument) =>
        cursor is not null && _cursors.Read(cursor, argument) is [DateTime publishedAt, Guid id] ? new(publishedAt, id) : null;
}
