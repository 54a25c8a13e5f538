namespace Qplet.GraphQL.Data.Mail;

/// <summary>Hands out the stored mails for sending, each to one node at a time, and records what became of them.</summary>
public sealed class MailStore(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    /// <summary>
    /// Claims mails that are due, the ones due first at the front. A claimed mail belongs to the caller for the time of the lease. If the caller has not
    /// recorded a result by then, because it crashed, the mail is due again.
    /// </summary>
    /// <param name="limit">The most mails to claim.</param>
    /// <param name="lease">The time for which the mails belong to the caller.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<OutgoingMail>> ClaimDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var until = now + lease;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db
            .OutgoingMails.AsNoTracking()
            .Include(mail => mail.User)
            .Where(mail => mail.NextAttemptAt <= now)
            .OrderBy(mail => mail.NextAttemptAt)
            .ThenBy(mail => mail.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
        var claimed = new List<OutgoingMail>(due.Count);
        foreach (var mail in due)
        {
            // Another node may have read the same rows. The count of attempts that it raises first makes this update find nothing.
            var updated = await db
                .OutgoingMails.Where(m => m.Id == mail.Id && m.State == MailState.Waiting && m.Attempts == mail.Attempts)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, mail.Attempts + 1).SetProperty(m => m.NextAttemptAt, until), cancellationToken);
            if (updated == 1)
            {
                mail.Attempts++;
                claimed.Add(mail);
            }
        }
        return claimed;
    }

    /// <summary>Records that a mail server has accepted a mail, and deletes its text.</summary>
    public Task MarkSentAsync(Guid id, CancellationToken cancellationToken) => FinishAsync(id, MailState.Sent, error: null, cancellationToken);

    /// <summary>Records that a mail will not be sent, and deletes its text.</summary>
    public Task MarkFailedAsync(Guid id, string error, CancellationToken cancellationToken) => FinishAsync(id, MailState.Failed, error, cancellationToken);

    /// <summary>Records a failed attempt, after which the mail waits for the next. Does nothing if another node has claimed the mail since.</summary>
    public async Task PostponeAsync(OutgoingMail mail, DateTime until, string error, CancellationToken cancellationToken)
    {
        var next = until.ToMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .OutgoingMails.Where(m => m.Id == mail.Id && m.State == MailState.Waiting && m.Attempts == mail.Attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LastError, error), cancellationToken);
    }

    /// <summary>Returns how many mails wait, and since when.</summary>
    public async Task<MailBacklog> GetBacklogAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.OutgoingMails.Where(mail => mail.State == MailState.Waiting);
        return new(await waiting.CountAsync(cancellationToken), await waiting.MinAsync(mail => (DateTime?)mail.CreatedAt, cancellationToken));
    }

    /// <summary>Removes the mails that were sent or failed before a moment, and returns their number.</summary>
    public async Task<int> TrimAsync(DateTime before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.OutgoingMails.Where(mail => mail.FinishedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task FinishAsync(Guid id, MailState state, string? error, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .OutgoingMails.Where(mail => mail.Id == id && mail.State == MailState.Waiting)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(mail => mail.State, state)
                        .SetProperty(mail => mail.FinishedAt, now)
                        .SetProperty(mail => mail.NextAttemptAt, (DateTime?)null)
                        .SetProperty(mail => mail.Body, (string?)null)
                        .SetProperty(mail => mail.LastError, mail => error ?? mail.LastError),
                cancellationToken
            );
    }
}
