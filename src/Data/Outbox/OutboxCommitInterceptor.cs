using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Signals new events after a transaction of the caller has committed.</summary>
internal sealed class OutboxCommitInterceptor(OutboxSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => signal.Notify();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Notify();
        return Task.CompletedTask;
    }
}
