using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>Keeps the SQL of statements.</summary>
public sealed class StatementLog : IQueryObserver
{
    private readonly List<string> _statements = [];

    public void OnExecuted(string sql, int rows, TimeSpan elapsed, Exception? error)
    {
        lock (_statements)
        {
            _statements.Add(sql);
        }
    }

    /// <summary>The statements since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_statements)
        {
            var taken = _statements.ToList();
            _statements.Clear();
            return taken;
        }
    }
}
