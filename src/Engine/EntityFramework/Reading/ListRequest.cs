using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A request for rows of a list.</summary>
internal sealed class ListRequest<T>
    where T : class
{
    private readonly PagingArguments? _paging;
    private readonly Func<T, object?>? _node;
    private readonly object?[]? _after;
    private readonly object?[]? _before;

    private ListRequest(QueryTranslator translator, QueryDefinition definition, QueryContext<T>? query)
    {
        Definition = definition;
        Filter = query?.Filter;
        Columns = translator.Model.ColumnsOf(query);
        if (query?.References is JoinedReferences references)
        {
            Columns = references.AddTo(Columns);
            Loaders = references.Loaders;
        }
        _node = query?.Node is { } node ? PropertyGetter<T, object?>.Of(node.Reference) : null;
    }

    /// <summary>Initializes a request for a list with a limit.</summary>
    public ListRequest(QueryTranslator translator, QueryDefinition definition, QueryContext<T>? query, int? limit)
        : this(translator, definition, query)
    {
        var order = query is { Sort.Count: > 0 } ? query.Sort : definition.Order;
        Order = translator.Model.OrderOf(typeof(T), order);
        Limit = limit;
    }

    /// <summary>Initializes a request for a page.</summary>
    /// <exception cref="TypeSystem.GraphQLException">
    /// A cursor does not belong to this order (HC0078), or skips too many rows (OFFSET_TOO_LARGE).
    /// </exception>
    public ListRequest(QueryTranslator translator, QueryDefinition definition, QueryContext<T>? query, PagingArguments paging)
        : this(translator, definition, query, (int?)null)
    {
        _paging = paging;
        var size = paging.Size;
        var skipped = OffsetCursor.Read(paging);
        Skipped = skipped ?? 0;
        Limit = (int)Math.Min(int.MaxValue, (long)Skipped + size + (paging.IncludePageInfo ? 1 : 0));
        if (paging.After is null && paging.Before is null)
        {
            return;
        }
        var format = Order!.Cursors;
        if (paging.After is { } after && skipped is null)
        {
            _after = format.Read(after, "after");
        }
        if (paging.Before is { } before)
        {
            _before = format.Read(before, "before");
        }
    }

    /// <summary>The query.</summary>
    public QueryDefinition Definition { get; }

    /// <summary>The client's filter.</summary>
    public FilterNode? Filter { get; }

    /// <summary>The search in an index of substrings that finds the rows. Null without one.</summary>
    public SubstringSearch? Search { get; set; }

    /// <summary>The part that is read next.</summary>
    public NullPart Part { get; set; }

    /// <summary>The parts to read, in the order of the list or, from its end, the other way round.</summary>
    public IEnumerable<NullPart> Parts
    {
        get
        {
            if (Order is not { Sorts: [{ IsNullable: true, Path: [var member] }, ..] })
            {
                return [NullPart.All];
            }

            // No value follows a null, and no null precedes a value.
            var parts = new List<NullPart>(2);
            if (_after is not [null, ..])
            {
                parts.Add(NullPart.Values);
            }
            if (_before is not [not null, ..] && (parts.Count == 0 || !HasOnlyValues(member.Name)))
            {
                parts.Add(NullPart.Nulls);
            }
            return _paging is { IsBackward: true } ? Enumerable.Reverse(parts) : parts;
        }
    }

    /// <summary>The properties to read.</summary>
    public ColumnSet Columns { get; }

    /// <summary>The DataLoaders of the entities that are joined to the rows.</summary>
    public IReadOnlyList<object> Loaders { get; } = [];

    /// <summary>The order. Null if rows are only counted.</summary>
    public ResolvedOrder? Order { get; }

    /// <summary>The number of rows at the start that are read but not returned.</summary>
    public int Skipped { get; }

    /// <summary>The maximum number of rows to read, skipped ones included. Null for all.</summary>
    public int? Limit { get; }

    /// <summary>Whether rows must be read, not only counted.</summary>
    public bool NeedsRows => _paging is null or { IncludeItems: true } or { IncludePageInfo: true } or { IncludeCursors: true };

    /// <summary>Returns a request that counts the same rows.</summary>
    public static ListRequest<T> ForCount(QueryTranslator translator, QueryDefinition definition, QueryContext<T>? query) => new(translator, definition, query);

    /// <summary>Adds the values of the filter.</summary>
    public void AddFilterValues(List<object?> values, SqlDialect dialect)
    {
        if (Filter is null)
        {
            return;
        }
        foreach (var value in Filter.Values)
        {
            values.Add(value is TextPattern pattern ? dialect.ToPattern(pattern.Text, pattern.IsOpenAtStart, pattern.IsOpenAtEnd) : value);
        }
    }

    /// <summary>Adds the values of the cursors.</summary>
    public void AddCursorValues(List<object?> values)
    {
        if (_after is not null)
        {
            values.AddRange(_after);
        }
        if (_before is not null)
        {
            values.AddRange(_before);
        }
    }

    /// <summary>Returns the properties that the text of the statement depends on.</summary>
    public StatementShape Shape(StatementKind kind, string arguments)
    {
        var counts = kind is StatementKind.Count or StatementKind.GroupedCount;
        return new(Definition, kind, arguments, counts ? "" : Columns.Shape, Filter?.Shape ?? "", Order?.Shape ?? "")
        {
            SubstringIndex = Search is null ? null : Search.Index + (Search.Rows is null ? "" : "#"),
            Part = Part,
            IsReversed = _paging is { IsBackward: true },
            HasLimit = Limit is not null,
            HasCursors = _paging is { IncludeCursors: true },
            After = Nulls(_after),
            Before = Nulls(_before),
        };
    }

    /// <summary>Creates the page from the rows that were read.</summary>
    public Page<T> ToPage(Statement<T> statement, List<T>? rows, List<object?[]>? cursors, int? totalCount)
    {
        var paging = _paging!;
        rows ??= [];
        var hasMore = rows.Count > paging.Size;
        if (hasMore)
        {
            rows.RemoveAt(rows.Count - 1);
            cursors?.RemoveAt(cursors.Count - 1);
        }

        var hasNext = paging.IsBackward ? _before is not null : hasMore;
        var hasPrevious = paging.IsBackward ? hasMore : _after is not null || Skipped > 0;
        if (paging.IsBackward)
        {
            rows.Reverse();
            cursors?.Reverse();
        }
        else if (paging.Last is { } last && last < rows.Count)
        {
            hasPrevious = true;
            cursors?.RemoveRange(0, rows.Count - last);
            rows.RemoveRange(0, rows.Count - last);
        }

        return new(
            rows,
            hasNext,
            hasPrevious,
            totalCount,
            cursors is null
                ? rows.Count == 0
                    ? static _ => ""
                    : null
                : index => statement.Cursor!.Write(cursors[index])
        )
        {
            NodeOf = _node,
        };
    }

    /// <summary>Returns whether the condition of the list excludes rows in which a member is null.</summary>
    private bool HasOnlyValues(string member) => Definition.Valued.Contains(member) || ValuedMembers.Has(Filter, member);

    private static uint? Nulls(object?[]? cursor)
    {
        if (cursor is null)
        {
            return null;
        }
        var nulls = 0u;
        for (var i = 0; i < cursor.Length; i++)
        {
            if (cursor[i] is null)
            {
                nulls |= 1u << i;
            }
        }

        return nulls;
    }
}
