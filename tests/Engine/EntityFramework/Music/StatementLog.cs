using System.Collections.Concurrent;

namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>Records the statements that were run.</summary>
public sealed class StatementLog : IQueryObserver
{
    private readonly ConcurrentQueue<string> _statements = new();

    public IReadOnlyList<string> Statements => [.. _statements];

    public void OnExecuted(string sql, int rows, TimeSpan elapsed, Exception? error) => _statements.Enqueue(sql);

    public void Clear() => _statements.Clear();
}
