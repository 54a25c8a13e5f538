using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Qplet.GraphQL.Data.Writing;

/// <summary>
/// Lets each transaction wait for its turn before it begins. <see cref="QueuedTransactionFactory" /> ends the turn with the transaction. A transaction with the
/// isolation level <see cref="IsolationLevel.ReadUncommitted" /> only reads, and does not wait.
/// </summary>
internal sealed class WriteTransactionInterceptor(WriteQueue queue) : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result
    )
    {
        if (result.HasResult || eventData.IsolationLevel == IsolationLevel.ReadUncommitted)
        {
            return result;
        }
        var turn = queue.Enter();
        try
        {
            return Begin(connection, eventData.IsolationLevel, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        if (result.HasResult || eventData.IsolationLevel == IsolationLevel.ReadUncommitted)
        {
            return result;
        }
        var turn = await queue.EnterAsync(cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Begin(connection, eventData.IsolationLevel, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private InterceptionResult<DbTransaction> Begin(DbConnection connection, IsolationLevel isolationLevel, IDisposable turn)
    {
        var transaction = connection.BeginTransaction(isolationLevel);
        queue.Assign(turn, transaction);
        return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
    }
}
