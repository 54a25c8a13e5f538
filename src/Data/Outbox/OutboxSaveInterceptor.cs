using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Signals new events after changes were saved without a transaction of the caller.</summary>
internal sealed class OutboxSaveInterceptor(OutboxSignal signal) : SaveChangesInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Notify(eventData);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Notify(eventData);
        return new(result);
    }

    private void Notify(SaveChangesCompletedEventData eventData)
    {
        if (eventData.Context is { Database.CurrentTransaction: null })
        {
            signal.Notify();
        }
    }
}
