namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Reads recorded events in order and removes old ones.</summary>
public sealed class OutboxReader(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>Returns the key of the latest event, or 0 if there has been no event. A subscription to new events starts after it.</summary>
    public async Task<long> GetLastIdAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
    }

    /// <summary>Returns the events after a key, oldest first, at most <paramref name="limit" />.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(long afterId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.AsNoTracking().Where(e => e.Id > afterId).OrderBy(e => e.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the events of a kind about a subject after a key, oldest first, at most <paramref name="limit" />: the events that a subscription has missed.
    /// </summary>
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
    /// Removes events recorded before the given time and returns their number. The latest event always stays, which shows whether events after a key are
    /// missing. Keys are never reused.
    /// </summary>
    public async Task<int> TrimAsync(DateTime before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.Where(e => e.CreatedAt < before && e.Id < db.Outbox.Max(newest => newest.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
