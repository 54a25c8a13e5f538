namespace Qplet.GraphQL.Data.Ordering;

/// <summary>
/// Determines the positions of entries in lists whose owners order them. Positions have gaps, so an entry can be inserted or moved without a change to the
/// others. If a gap is used up, all positions of the list are spread again. Lock the row of the list first: two transactions must not order one list at once.
/// </summary>
public static class EntryOrder
{
    /// <summary>The distance between neighbors after the positions were spread.</summary>
    public const int Step = 4096;

    /// <summary>Returns the position of an entry by its index in a list that is written as a whole.</summary>
    /// <param name="index">The index, from 0.</param>
    public static int PositionAt(int index) => (index + 1) * Step;

    /// <summary>Returns a free position at an index of a list. Spreads the positions if there is none, which also saves other changes of the context.</summary>
    /// <param name="db">The context.</param>
    /// <param name="entries">The entries of the list, without the one that is moved.</param>
    /// <param name="index">The index, from 0 to the number of entries.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<int> FreePositionAsync<T>(this QpletDbContext db, IQueryable<T> entries, int index, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        while (true)
        {
            var (previous, next) = await NeighborsAsync(entries, index, cancellationToken);
            if (Between(previous, next) is { } position)
            {
                return position;
            }
            await SpreadAsync(db, entries, cancellationToken);
        }
    }

    /// <summary>
    /// Replaces a list. Entries of tracks that stay are kept, and those of hidden tracks keep their places. Returns the entries in their new order.
    /// </summary>
    /// <param name="db">The context.</param>
    /// <param name="current">The entries in their current order, tracked by the context.</param>
    /// <param name="trackIds">The keys of the tracks that are not hidden, in the new order.</param>
    /// <param name="isHidden">Whether the user who replaces the list cannot see a track.</param>
    /// <param name="create">Creates the entry of a track that is new in the list.</param>
    public static IReadOnlyList<T> ReplaceEntries<T>(
        this QpletDbContext db,
        IReadOnlyList<T> current,
        IReadOnlyList<Guid> trackIds,
        Func<Guid, bool> isHidden,
        Func<Guid, T> create
    )
        where T : class, IOrderedEntry
    {
        var arranged = Arrange(current, trackIds, isHidden, create);
        for (var i = 0; i < arranged.Count; i++)
        {
            arranged[i].Position = PositionAt(i);
        }
        db.RemoveRange(current.Except(arranged));
        db.AddRange(arranged.Except(current));
        return arranged;
    }

    /// <summary>Returns a position between two neighbors, or null if none is free.</summary>
    internal static int? Between(int? previous, int? next) =>
        (previous, next) switch
        {
            (null, null) => PositionAt(0),
            ({ } last, null) => last <= int.MaxValue - Step ? last + Step : null,
            (null, { } first) => first >= int.MinValue + Step ? first - Step : null,
            ({ } low, { } high) => (long)high - low > 1 ? (int)(low + (((long)high - low) / 2)) : null,
        };

    private static List<T> Arrange<T>(IReadOnlyList<T> current, IReadOnlyList<Guid> trackIds, Func<Guid, bool> isHidden, Func<Guid, T> create)
        where T : class, IOrderedEntry
    {
        var kept = current.GroupBy(entry => entry.TrackId).ToDictionary(entries => entries.Key, entries => new Queue<T>(entries));
        var shown = new Queue<T>(trackIds.Select(id => kept.TryGetValue(id, out var entries) && entries.TryDequeue(out var entry) ? entry : create(id)));
        var arranged = new List<T>();
        foreach (var entry in current)
        {
            if (isHidden(entry.TrackId))
            {
                arranged.Add(entry);
            }
            else if (shown.TryDequeue(out var next))
            {
                arranged.Add(next);
            }
        }
        arranged.AddRange(shown);
        return arranged;
    }

    private static async Task<(int? Previous, int? Next)> NeighborsAsync<T>(IQueryable<T> entries, int index, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        var positions = entries.Select(entry => entry.Position).OrderBy(position => position);
        var found = await positions.Skip(Math.Max(index - 1, 0)).Take(2).ToListAsync(cancellationToken);
        return (index, found) switch
        {
            (_, []) => (null, null),
            (0, [var first, ..]) => (null, first),
            (_, [var last]) => (last, null),
            _ => (found[0], found[1]),
        };
    }

    private static async Task SpreadAsync<T>(QpletDbContext db, IQueryable<T> entries, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        var index = 0;
        foreach (var entry in await entries.AsTracking().OrderBy(entry => entry.Position).ToListAsync(cancellationToken))
        {
            entry.Position = PositionAt(index++);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
