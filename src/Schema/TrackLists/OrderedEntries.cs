using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Schema.TrackLists;

/// <summary>Inserts, moves and arranges the entries of ordered lists of tracks. The row of the list must be locked.</summary>
internal static class OrderedEntries
{
    /// <summary>Returns the stored position for a new entry.</summary>
    /// <param name="db">The context.</param>
    /// <param name="entries">The entries of the list.</param>
    /// <param name="place">The place of the new entry.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">The position is not in the list.</exception>
    public static async Task<int> PositionForAsync<T>(this QpletDbContext db, IQueryable<T> entries, EntryPlace<T> place, CancellationToken cancellationToken)
        where T : class, IOrderedEntry => await db.FreePositionAsync(entries, await IndexOfAsync(entries, place, cancellationToken), cancellationToken);

    /// <summary>Moves an entry. Returns false if it is at the place already.</summary>
    /// <param name="db">The context.</param>
    /// <param name="entry">The entry, tracked by the context.</param>
    /// <param name="others">The other entries of the list.</param>
    /// <param name="place">The place.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ValidationException">The position is not in the list.</exception>
    public static async Task<bool> MoveAsync<T>(this QpletDbContext db, T entry, IQueryable<T> others, EntryPlace<T> place, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        if (ReferenceEquals(entry, place.Anchor))
        {
            return false;
        }
        var index = await IndexOfAsync(others, place, cancellationToken);
        var position = entry.Position;
        if (index == await others.CountAsync(other => other.Position < position, cancellationToken))
        {
            return false;
        }
        entry.Position = await db.FreePositionAsync(others, index, cancellationToken);
        return true;
    }

    /// <summary>
    /// Replaces a list. Entries of tracks that stay are kept, and those of hidden tracks keep their places. Returns the entries in their new order.
    /// </summary>
    /// <param name="db">The context.</param>
    /// <param name="current">The entries in their current order, tracked by the context.</param>
    /// <param name="trackIds">The keys of the tracks that are not hidden, in the new order.</param>
    /// <param name="isHidden">Whether the user who replaces the list cannot see a track.</param>
    /// <param name="create">Creates the entry of a track that is new in the list.</param>
    public static IReadOnlyList<T> Replace<T>(
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
            arranged[i].Position = EntryOrder.PositionAt(i);
        }
        db.RemoveRange(current.Except(arranged));
        db.AddRange(arranged.Except(current));
        return arranged;
    }

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

    private static async Task<int> IndexOfAsync<T>(IQueryable<T> others, EntryPlace<T> place, CancellationToken cancellationToken)
        where T : class, IOrderedEntry
    {
        if (place.Anchor is { Position: var anchor })
        {
            return await others.CountAsync(other => other.Position < anchor, cancellationToken) + (place.IsAfter ? 1 : 0);
        }
        var end = await others.CountAsync(cancellationToken);
        return place.Position is not { } position ? end
            : position >= 1 && position <= end + 1 ? position - 1
            : throw DomainErrors.PositionOutOfRange(place.Field, end + 1);
    }
}
