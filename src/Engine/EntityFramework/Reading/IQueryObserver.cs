namespace Qplet.GraphQL.EntityFramework;

/// <summary>Observes every statement that <see cref="IQueryExecutor" /> runs, for counting, tracing and logs of slow statements.</summary>
public interface IQueryObserver
{
    /// <summary>Called when a statement has been read to its end or failed.</summary>
    /// <param name="sql">The text of the statement. Values are parameters, so it does not contain them.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="elapsed">The time from the start of the statement to the last row.</param>
    /// <param name="error">The exception. Null if the statement succeeded.</param>
    void OnExecuted(string sql, int rows, TimeSpan elapsed, Exception? error);
}
