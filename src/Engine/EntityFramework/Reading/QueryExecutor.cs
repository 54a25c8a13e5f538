using System.Collections;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Runs queries with cached statements.</summary>
internal sealed class QueryExecutor(
    QueryTranslator translator,
    StatementCache statements,
    StatementReading reading,
    IStatementRunner runner,
    ViewerValues viewer
) : IQueryExecutor
{
    private long _skipped;

    /// <inheritdoc />
    public async Task<Page<T>> ToPageAsync<T>(EntityQuery<T> source, PagingArguments paging, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class
    {
        var list = new ListRequest<T>(translator, source.Definition, query, paging);
        int? totalCount = paging.IncludeTotalCount ? await CountAsync(source, query, cancellationToken) : null;
        if (!list.NeedsRows)
        {
            return new([], false, false, totalCount, null);
        }

        Skip(list.Skipped, 1);
        var (statement, rows) = await ReadAsync(list, source, cancellationToken);
        return list.ToPage(statement, rows.Rows, rows.Cursors, totalCount);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<TKey, Page<T>>> ToPagesAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        PagingArguments paging,
        QueryContext<T>? query,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class
    {
        var pages = new Dictionary<TKey, Page<T>>(keys.Count);
        if (keys.Count == 0)
        {
            return pages;
        }
        var list = new ListRequest<T>(translator, source.Definition, query, paging);
        var counts = paging.IncludeTotalCount ? await CountsAsync(source, keys, query, cancellationToken) : null;
        if (!list.NeedsRows)
        {
            foreach (var key in keys)
            {
                pages[key] = new([], false, false, counts?[key], null);
            }
            return pages;
        }

        Skip(list.Skipped, keys.Count);
        var (statement, groups) = await ReadGroupsAsync(list, source, keys, cancellationToken);
        for (var i = 0; i < keys.Count; i++)
        {
            pages[keys[i]] = list.ToPage(statement, groups.Rows[i], groups.Cursors?[i], counts?[keys[i]]);
        }
        return pages;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<T>> ToListAsync<T>(EntityQuery<T> source, QueryContext<T>? query, int? limit, CancellationToken cancellationToken)
        where T : class
    {
        var (_, rows) = await ReadAsync(new ListRequest<T>(translator, source.Definition, query, limit), source, cancellationToken);
        return rows.Rows;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<TKey, IReadOnlyList<T>>> ToListsAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        QueryContext<T>? query,
        int? limit,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class
    {
        var lists = new Dictionary<TKey, IReadOnlyList<T>>(keys.Count);
        if (keys.Count == 0)
        {
            return lists;
        }
        var (_, groups) = await ReadGroupsAsync(new ListRequest<T>(translator, source.Definition, query, limit), source, keys, cancellationToken);
        for (var i = 0; i < keys.Count; i++)
        {
            lists[keys[i]] = groups.Rows[i] ?? [];
        }
        return lists;
    }

    /// <inheritdoc />
    public async Task<T?> FirstOrDefaultAsync<T>(EntityQuery<T> source, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class => (await ToListAsync(source, query, 1, cancellationToken)) is [var first] ? first : null;

    /// <inheritdoc />
    public async Task<int> CountAsync<T>(EntityQuery<T> source, QueryContext<T>? query, CancellationToken cancellationToken)
        where T : class
    {
        var values = new List<object?>();
        var list = ListRequest<T>.ForCount(translator, source.Definition, query);
        list.Search = translator.Substrings?.Find(typeof(T), list.Filter);
        var statement = Prepare(list, StatementKind.Count, source.Arguments, values, null, 0);
        var count = new CountSink(statement.FieldCount, 1, 0);
        await runner.RunAsync(statement, values, count, cancellationToken);
        return count.Counts[0];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<TKey, int>> CountsAsync<TKey, T>(
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        QueryContext<T>? query,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class
    {
        var counts = new Dictionary<TKey, int>(keys.Count);
        if (keys.Count == 0)
        {
            return counts;
        }
        var values = new List<object?>();
        var statement = Prepare(
            ListRequest<T>.ForCount(translator, source.Definition, query),
            StatementKind.GroupedCount,
            source.ArgumentsWithoutKey,
            values,
            typeof(TKey),
            keys
        );
        var sink = new CountSink(statement.FieldCount, keys.Count, translator.Dialect.FirstPosition);
        await runner.RunAsync(statement, values, sink, cancellationToken);
        for (var i = 0; i < keys.Count; i++)
        {
            counts[keys[i]] = sink.Counts[i];
        }
        return counts;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<TKey, T>> ToDictionaryAsync<TKey, T>(
        EntityQuery<T> source,
        IReadOnlyList<TKey> keys,
        IReadOnlySet<string>? columns,
        string? keyProperty,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class
    {
        var found = new Dictionary<TKey, T>(keys.Count);
        if (keys.Count == 0)
        {
            return found;
        }
        var property = translator.Model.KeyOf(typeof(T), keyProperty);
        var set = translator.Model.ColumnsOf(typeof(T)).With(columns, property);
        var values = new List<object?>();
        var arguments = source.Definition.ReadArguments(source.Arguments, keyIsOpen: false, values);
        var kind = keys.Count == 1 ? StatementKind.OneKey : StatementKind.ByKey;
        values.Add(kind == StatementKind.OneKey ? keys[0] : keys);
        viewer.AddTo(values);
        var level = source.Definition.Level ?? VisibilityLevel.Reachable;
        var shape = new StatementShape(source.Definition, kind, property.Name + ';' + arguments, set.Shape, "", "")
        {
            Level = level,
            Viewer = viewer.ShapeOf(translator.Visibility.PartsOf(typeof(T), level, null, [])),
        };
        var statement = statements.Get(
            shape,
            (translator, shape, viewer, values, set, property),
            static state => state.translator.Translate<T>(state.shape, state.viewer, state.values, state.set, null, null, null, (typeof(TKey), state.property))
        );
        var rows = new RowSink<T>(statement);
        await runner.RunAsync(statement, values, rows, cancellationToken);
        var keyOf = PropertyGetter<T, TKey>.Of(property.PropertyInfo!);
        foreach (var row in rows.Rows)
        {
            found[keyOf(row)] = row;
        }
        return found;
    }

    /// <inheritdoc />
    public Task<bool> IsListedAsync<TKey, T>(TKey key, CancellationToken cancellationToken)
        where TKey : notnull
        where T : class => IsVisibleAsync(EntityRows<T>.Listed, key, cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsReachableAsync<TKey, T>(TKey key, CancellationToken cancellationToken)
        where TKey : notnull
        where T : class => IsVisibleAsync(EntityRows<T>.Reachable, key, cancellationToken);

    /// <inheritdoc />
    public IQueryExecutor On(DbContext context) => new QueryExecutor(translator, statements, reading, new ContextRunner(context, reading), viewer);

    private async Task<bool> IsVisibleAsync<TKey, T>(EntityQuery<T> rows, TKey key, CancellationToken cancellationToken)
        where TKey : notnull
        where T : class => (await ToDictionaryAsync(rows, [key], FrozenSet<string>.Empty, null, cancellationToken)).Count > 0;

    private async ValueTask<(Statement<T> Statement, RowSink<T> Rows)> ReadAsync<T>(
        ListRequest<T> list,
        EntityQuery<T> source,
        CancellationToken cancellationToken
    )
        where T : class
    {
        list.Search = await FindSearchAsync(list, cancellationToken);
        Statement<T> statement = null!;
        RowSink<T>? rows = null;
        foreach (var part in list.Parts)
        {
            list.Part = part;
            var values = new List<object?>();
            statement = Prepare(list, StatementKind.Rows, source.Arguments, values, null, 0);
            var read = new RowSink<T>(statement, list.Skipped - (rows?.Skipped ?? 0), list.Loaders);
            await runner.RunAsync(statement, values, read, cancellationToken);
            rows = rows?.With(read, list.Limit) ?? read;
            if (rows.Count >= list.Limit)
            {
                break;
            }
        }
        return (statement, rows!);
    }

    /// <summary>Counts rows that are read only to be skipped, which the cost of the operation does not include.</summary>
    private void Skip(int rows, int lists)
    {
        if (rows > 0)
        {
            OffsetCursor.Check(Interlocked.Add(ref _skipped, (long)rows * lists));
        }
    }

    /// <summary>Returns the search in an index of substrings. Returns null if reading in the order of the list is faster.</summary>
    private async ValueTask<SubstringSearch?> FindSearchAsync<T>(ListRequest<T> list, CancellationToken cancellationToken)
        where T : class
    {
        if (translator.Substrings is not { } substrings || substrings.Find(typeof(T), list.Filter) is not { } search)
        {
            return null;
        }
        if (list.Limit is null)
        {
            return search;
        }
        if (substrings.HasManyRows(search))
        {
            return null;
        }
        var rows = new RowIdSink();
        await runner.RunAsync(substrings.ProbeOf(search), [search.Query], rows, cancellationToken);
        return substrings.WithRows(search, rows.RowIds);
    }

    private async ValueTask<(Statement<T> Statement, GroupSink<T> Groups)> ReadGroupsAsync<TKey, T>(
        ListRequest<T> list,
        EntityQuery<TKey, T> source,
        IReadOnlyList<TKey> keys,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where T : class
    {
        var values = new List<object?>();
        var kind = keys.Count == 1 && list.Limit is null && translator.Dialect.ReadsGroupsInTurn ? StatementKind.OneGroup : StatementKind.Grouped;
        var statement = Prepare(list, kind, source.ArgumentsWithoutKey, values, typeof(TKey), keys as IList ?? keys.ToArray());
        var groups = new GroupSink<T>(statement, keys.Count, translator.Dialect.FirstPosition, list.Skipped, list.Loaders);
        await runner.RunAsync(statement, values, groups, cancellationToken);
        return (statement, groups);
    }

    /// <summary>Finds or translates the statement, and collects the values of the call in the order of its parameters.</summary>
    private Statement<T> Prepare<T>(ListRequest<T> list, StatementKind kind, object?[] arguments, List<object?> values, Type? keyType, object? keys)
        where T : class
    {
        var argumentShape = list.Definition.ReadArguments(arguments, keyType is not null, values);
        list.AddFilterValues(values, translator.Dialect);
        if (list.Limit is { } limit)
        {
            values.Add(limit);
        }
        if (keyType is not null)
        {
            values.Add(keys);
        }
        list.AddCursorValues(values);
        viewer.AddTo(values);
        if (list.Search is { } search)
        {
            values.Add(search.Value);
        }

        var level = list.Definition.Level ?? VisibilityLevel.Listed;
        var shape = list.Shape(kind, argumentShape) with
        {
            Level = level,
            Viewer = viewer.ShapeOf(translator.Visibility.PartsOf(typeof(T), level, list.Filter, list.Order?.Entities ?? [])),
        };
        return statements.Get(
            shape,
            (translator, shape, viewer, values, list, keyType),
            static state =>
                state.translator.Translate<T>(
                    state.shape,
                    state.viewer,
                    state.values,
                    state.list.Columns,
                    state.list.Filter,
                    state.list.Search,
                    state.list.Order,
                    state.keyType is null ? null : (state.keyType, null)
                )
        );
    }
}
