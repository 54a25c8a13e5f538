using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Qplet.GraphQL.Data.Writing;

/// <summary>Creates the transactions of a context, which end their turn in the <see cref="WriteQueue" /> however they end themselves.</summary>
internal sealed class QueuedTransactionFactory(RelationalTransactionFactoryDependencies dependencies) : IRelationalTransactionFactory
{
    public RelationalTransaction Create(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned
    )
    {
        var turn = connection.Context.GetService<WriteQueue>().TurnOf(transaction);
        return new QueuedTransaction(connection, transaction, transactionId, logger, transactionOwned, dependencies.SqlGenerationHelper, turn);
    }

    private sealed class QueuedTransaction(
        IRelationalConnection connection,
        DbTransaction transaction,
        Guid transactionId,
        IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned,
        ISqlGenerationHelper sql,
        IDisposable? turn
    ) : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sql)
    {
        public override void Commit()
        {
            base.Commit();
            turn?.Dispose();
        }

        public override async Task CommitAsync(CancellationToken cancellationToken = default)
        {
            await base.CommitAsync(cancellationToken);
            turn?.Dispose();
        }

        public override void Dispose()
        {
            try
            {
                base.Dispose();
            }
            finally
            {
                turn?.Dispose();
            }
        }

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await base.DisposeAsync();
            }
            finally
            {
                turn?.Dispose();
            }
        }
    }
}
