namespace Qplet.GraphQL.EntityFramework;

/// <summary>Runs cached statements.</summary>
internal interface IStatementRunner
{
    /// <summary>Runs a statement and passes on its rows.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">The values of the call.</param>
    /// <param name="rows">Receives the rows.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    ValueTask RunAsync(Statement statement, IReadOnlyList<object?> values, IRowSink rows, CancellationToken cancellationToken);
}
