using System.Collections.Concurrent;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>A cache of translated statements by shape. When it is full, the least recently used quarter is removed.</summary>
internal sealed class StatementCache(int maxStatements)
{
    private readonly ConcurrentDictionary<StatementShape, Lazy<Statement>> _statements = new();
    private readonly Lock _trimming = new();

    /// <summary>The number of cached statements.</summary>
    public int Count => _statements.Count;

    /// <summary>Returns the statement of a shape, which is translated on first use.</summary>
    public Statement<T> Get<T, TState>(in StatementShape shape, TState state, Func<TState, Statement<T>> translate)
        where T : class
    {
        if (!_statements.TryGetValue(shape, out var entry))
        {
            entry = Add(shape, state, translate);
        }

        try
        {
            var statement = entry.Value;
            statement.Touch();
            return (Statement<T>)statement;
        }
        catch
        {
            // Failures are not cached: the next call tries again.
            _statements.TryRemove(new(shape, entry));
            throw;
        }
    }

    private Lazy<Statement> Add<T, TState>(in StatementShape shape, TState state, Func<TState, Statement<T>> translate)
        where T : class
    {
        if (_statements.Count >= maxStatements)
        {
            Trim();
        }
        return _statements.GetOrAdd(shape, new Lazy<Statement>(() => translate(state)));
    }

    private void Trim()
    {
        lock (_trimming)
        {
            if (_statements.Count < maxStatements)
            {
                return;
            }
            var oldest = _statements
                .Where(static entry => entry.Value.IsValueCreated)
                .OrderBy(static entry => entry.Value.Value.LastUsed)
                .Take((maxStatements / 4) + 1);
            foreach (var entry in oldest.ToList())
            {
                _statements.TryRemove(entry);
            }
        }
    }
}
