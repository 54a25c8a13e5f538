using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Schema.TrackLists;

/// <summary>Inserts and moves the entries of ordered lists of tracks. The row of the list must be locked.</summary>
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
