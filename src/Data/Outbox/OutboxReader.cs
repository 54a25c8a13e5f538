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

    /// <summary>Returns the position after the latest event.</summary>
    public async Task<LogPosition> GetPositionAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await db
            .EventLogs.Select(log => new
            {
                log.Epoch,
                Id = db.Outbox.Max(e => (long?)e.Id),
                At = db.Outbox.OrderByDescending(e => e.Id).Select(e => (DateTime?)e.CreatedAt).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        return new(newest.Epoch, newest.Id ?? 0, newest.At ?? DateTime.UnixEpoch);
    }

    /// <summary>
    /// Returns whether all events after a position can still be read. False if the position is in another log, such as that of a database from before a backup
    /// was restored, or if events were removed.
    /// </summary>
    public async Task<bool> HasAllAfterAsync(LogPosition position, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.EventLogs.AnyAsync(
            log =>
                log.Epoch == position.Epoch
                && (
                    position.Id == 0 ? !db.Outbox.Any() || db.Outbox.Any(e => e.Id == 1) : db.Outbox.Any(e => e.Id == position.Id && e.CreatedAt == position.At)
                ),
            cancellationToken
        );
    }

    /// <summary>Returns the events after a key, oldest first, at most <paramref name="limit" />.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(long afterId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.AsNoTracking().Where(e => e.Id > afterId).OrderBy(e => e.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the events of some kinds about some subjects after a key, oldest first, at most <paramref name="limit" />: the events that a subscription has
    /// missed.
    /// </summary>
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(
        IReadOnlyList<OutboxKind> kinds,
        IReadOnlyList<string> subjects,
        long afterId,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Outbox.AsNoTracking()
            .Where(e => kinds.Contains(e.Kind) && subjects.Contains(e.Subject) && e.Id > afterId)
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
