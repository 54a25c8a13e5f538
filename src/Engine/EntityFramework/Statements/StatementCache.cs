using System.Collections.Concurrent;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The statements that were translated, by shape. Bounded: when it is full, the quarter not used for longest goes.</summary>
internal sealed class StatementCache(int maxStatements)
{
    private readonly ConcurrentDictionary<StatementShape, Lazy<Statement>> _statements = new();
    private readonly Lock _trimming = new();

    /// <summary>How many statements are kept.</summary>
    public int Count => _statements.Count;

    /// <summary>The statement of a shape, translated on first use.</summary>
    public Statement<T> Get<T, TState>(in StatementShape shape, TState state, Func<TState, Statement<T>> translate)
        where T : class
    {
        if (!_statements.TryGetValue(shape, out var entry))
        {
            if (_statements.Count >= maxStatements)
            {
                Trim();
            }
            entry = _statements.GetOrAdd(shape, new Lazy<Statement>(() => translate(state)));
        }

        try
        {
            var statement = entry.Value;
            statement.Touch();
            return (Statement<T>)statement;
        }
        catch
        {
            // A failure is not kept: the next call tries again.
            _statements.TryRemove(new(shape, entry));
            throw;
        }
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
