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

    /// <summary>Returns a free position at the end of a list.</summary>
    /// <param name="entries">The entries of the list, tracked by the context.</param>
    /// <param name="db">The context.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task<int> AtEndAsync<T>(this QpletDbContext db, IQueryable<T> entries, CancellationToken cancellationToken)
        where T : class, IOrderedEntry => db.AtIndexAsync(entries, int.MaxValue, cancellationToken);

    /// <summary>Returns a free position at an index of a list; at the end if the list is shorter.</summary>
    /// <param name="db">The context. Its other changes are saved if the positions are spread.</param>
    /// <param name="entries">The entries of the list, without the one that is moved.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<int> AtIndexAsync<T>(this QpletDbContext db, IQueryable<T> entries, int index, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        while (true)
        {
            var (previous, next) = await NeighborsAsync(entries, index, cancellationToken);
            if (Between(previous, next) is { } position)
            {
                return position;
            }
            await db.SpreadAsync(entries, cancellationToken);
        }
    }

    /// <summary>Returns a free position directly before or after an entry of a list.</summary>
    /// <param name="db">The context. Its other changes are saved if the positions are spread.</param>
    /// <param name="entries">The entries of the list, without the one that is moved.</param>
    /// <param name="anchor">The other entry, tracked by the context.</param>
    /// <param name="isAfter">Whether the position is after it.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<int> NextToAsync<T>(this QpletDbContext db, IQueryable<T> entries, T anchor, bool isAfter, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        var position = anchor.Position;
        var index = await entries.CountAsync(entry => entry.Position < position, cancellationToken);
        return await db.AtIndexAsync(entries, isAfter ? index + 1 : index, cancellationToken);
    }

    private static async Task<(int? Previous, int? Next)> NeighborsAsync<T>(IQueryable<T> entries, int index, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        var positions = entries.Select(entry => entry.Position).OrderBy(position => position);
        if (index == int.MaxValue)
        {
            return (await positions.MaxAsync(position => (int?)position, cancellationToken), null);
        }
        if (index == 0)
        {
            return (null, await positions.MinAsync(position => (int?)position, cancellationToken));
        }
        var found = await positions.Skip(index - 1).Take(2).ToListAsync(cancellationToken);
        return found switch
        {
            [] => (await positions.MaxAsync(position => (int?)position, cancellationToken), null),
            [var last] => (last, null),
            _ => (found[0], found[1]),
        };
    }

    /// <summary>Returns a position between two neighbors, or null if there is none.</summary>
    private static int? Between(int? previous, int? next) =>
        (previous, next) switch
        {
            (null, null) => PositionAt(0),
            ({ } last, null) => last <= int.MaxValue - Step ? last + Step : null,
            (null, { } first) => first >= int.MinValue + Step ? first - Step : null,
            ({ } low, { } high) => (long)high - low > 1 ? (int)(low + (((long)high - low) / 2)) : null,
        };

    private static async Task SpreadAsync<T>(this QpletDbContext db, IQueryable<T> entries, CancellationToken cancellationToken)
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
