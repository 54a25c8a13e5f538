using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Runs statements on the connection and in the transaction of a context.</summary>
internal sealed class ContextRunner(DbContext context, StatementReading reading) : IStatementRunner
{
    /// <inheritdoc />
    public async ValueTask RunAsync(Statement statement, IReadOnlyList<object?> values, IRowSink rows, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement.Sql;
            command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var parameter in statement.Parameters)
            {
                parameter.AddTo(command);
            }
            StatementReading.Bind(statement, command.Parameters, values);
            await using var snapshot = command.Transaction is null ? new Snapshot(command.Connection!) : null;
            await reading.ReadAsync(statement, command, values, snapshot, rows, cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
