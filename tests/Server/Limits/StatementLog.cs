using System.Collections.Concurrent;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>Keeps the SQL of the statements that read data.</summary>
public sealed class StatementLog : IQueryObserver
{
    private readonly ConcurrentQueue<string> _statements = new();

    /// <summary>Is called when a statement has been run, before its operation goes on.</summary>
    public Action? Executed { get; set; }

    public void OnExecuted(string sql, int rows, TimeSpan elapsed, Exception? error)
    {
        _statements.Enqueue(sql);
        Executed?.Invoke();
    }

    /// <summary>Returns the statements since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_statements.TryDequeue(out var sql))
        {
            taken.Add(sql);
        }
        return taken;
    }
}
