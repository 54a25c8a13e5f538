namespace Qplet.GraphQL.Conventions;

/// <summary>Creates pages from lists in memory.</summary>
public static class Page
{
    /// <summary>Returns a page of a short list that is completely in memory. Cursors are positions in the list.</summary>
    /// <param name="list">The whole list, in its order.</param>
    /// <param name="paging">The requested part of the list.</param>
    /// <exception cref="TypeSystem.GraphQLException">
    /// A cursor does not belong to this list (HC0078), or skips too many rows (OFFSET_TOO_LARGE).
    /// </exception>
    public static Page<T> FromList<T>(IReadOnlyList<T> list, PagingArguments paging)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(paging);
        var start = Math.Min(OffsetCursor.Read(paging) ?? (paging.After is { } after ? PositionCursor.Read(after, "after") + 1 : 0), list.Count);
        var end = paging.Before is { } before ? Math.Clamp(PositionCursor.Read(before, "before"), start, list.Count) : list.Count;
        if (!paging.IsBackward)
        {
            end = (int)Math.Min(end, (long)start + paging.Size);
        }
        if (paging.Last is { } last)
        {
            start = Math.Max(start, end - last);
        }

        var items = new T[end - start];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[start + i];
        }
        var offset = start;
        return new(items, end < list.Count, start > 0, list.Count, index => PositionCursor.Write(offset + index));
    }

    /// <summary>Returns a page without rows.</summary>
    public static Page<T> Empty<T>() => EmptyPage<T>.Instance;

    private static class EmptyPage<T>
    {
        public static readonly Page<T> Instance = new([], false, false, 0, static _ => "");
    }
}
