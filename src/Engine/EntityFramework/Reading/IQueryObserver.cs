namespace Qplet.GraphQL.EntityFramework;

/// <summary>Sees every statement that <see cref="IQueryExecutor" /> runs: for counting, tracing and logs of slow statements.</summary>
public interface IQueryObserver
{
    /// <summary>Called when a statement has been read to its end or failed.</summary>
    /// <param name="sql">The text; values are parameters and not in it.</param>
    /// <param name="rows">How many rows came.</param>
    /// <param name="elapsed">From the start of the statement to the last row.</param>
    /// <param name="error">Why it failed; null where it did not.</param>
    void OnExecuted(string sql, int rows, TimeSpan elapsed, Exception? error);
}
