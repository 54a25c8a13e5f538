using System.Collections.Concurrent;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>Keeps the SQL of the statements that read data.</summary>
public sealed class StatementLog : IQueryObserver
{
    private readonly ConcurrentQueue<string> _statements = new();

    public void OnExecuted(string sql, int rows, TimeSpan elapsed, Exception? error) => _statements.Enqueue(sql);

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
