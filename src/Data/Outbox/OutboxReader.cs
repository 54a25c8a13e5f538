using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Reads recorded events in their order, and trims old ones.</summary>
public sealed class OutboxReader(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>The key of the newest event; 0 while there has been none. Who starts from now begins after it.</summary>
    public async Task<long> GetLastIdAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
    }

    /// <summary>The events after a key, oldest first, at most <paramref name="limit" />.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(long afterId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.AsNoTracking().Where(e => e.Id > afterId).OrderBy(e => e.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>The events of a kind about a subject after a key, oldest first, at most <paramref name="limit" />: what a subscription missed.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(OutboxKind kind, string subject, long afterId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Outbox.AsNoTracking()
            .Where(e => e.Kind == kind && e.Subject == subject && e.Id > afterId)
            .OrderBy(e => e.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Removes events recorded before a moment and returns how many there were. The newest stays in any case, so that it can always be told whether events
    /// after a key are missing. Keys are never used again.
    /// </summary>
    public async Task<int> TrimAsync(DateTime before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.Where(e => e.CreatedAt < before && e.Id < db.Outbox.Max(newest => newest.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
