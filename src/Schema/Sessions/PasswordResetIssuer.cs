using System.Globalization;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// Issues the codes of password resets that were requested (<see cref="PasswordResetWriter.RequestAsync" />), after the requests were answered.
/// </summary>
public sealed class PasswordResetIssuer(Transactions transactions, IDbContextFactory<QpletDbContext> contexts, SessionOptions options, TimeProvider time)
{
    private const int IssuedAtOnce = 100;

    /// <summary>
    /// Issues codes for the requests that are stored, oldest first, together with their mails. A new code replaces the previous one. Several nodes may call it
    /// at once: each request is answered once.
    /// </summary>
    public async Task IssueAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            List<PasswordResetRequest> waiting;
            await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            {
                waiting = await db
                    .PasswordResetRequests.AsNoTracking()
                    .OrderBy(request => request.CreatedAt)
                    .ThenBy(request => request.Id)
                    .Take(IssuedAtOnce)
                    .ToListAsync(cancellationToken);
            }
            foreach (var request in waiting)
            {
                await transactions.RunAsync(db => IssueAsync(db, request, cancellationToken), cancellationToken);
            }
            if (waiting.Count < IssuedAtOnce)
            {
                return;
            }
        }
    }

    private async Task IssueAsync(QpletDbContext db, PasswordResetRequest request, CancellationToken cancellationToken)
    {
        // Another node may have issued the code since.
        if (await db.PasswordResetRequests.Where(waiting => waiting.Id == request.Id).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return;
        }
        var (code, now, normalizedEmail) = (ResetCode.Create(), time.UtcMoment(), request.NormalizedEmail);
        var expiresAt = request.CreatedAt + options.PasswordResetLifetime;
        var user = await db
            .Users.Where(u => u.NormalizedEmail == normalizedEmail && u.DeletedAt == null)
            .Where(u => u.BannedAt == null || u.BannedUntil <= now)
            .Select(u => new { u.Id, u.Email })
            .SingleOrDefaultAsync(cancellationToken);
        var userId = user?.Id ?? Guid.Empty;
        await db.PasswordResets.Where(r => r.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db
            .OutgoingMails.Where(m => m.UserId == userId && m.Kind == MailKind.PasswordReset && m.State == MailState.Waiting)
            .ExecuteDeleteAsync(cancellationToken);
        if (user is null)
        {
            return;
        }
        db.PasswordResets.Add(
            new PasswordReset
            {
                UserId = userId,
                CodeHash = ResetCode.Hash(userId, code),
                CreatedAt = now,
                ExpiresAt = expiresAt,
            }
        );
        db.OutgoingMails.Add(MailOf(userId, user.Email!, code, now, expiresAt));
    }

    private OutgoingMail MailOf(Guid userId, string address, string code, DateTime now, DateTime expiresAt) =>
        new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = userId,
            Kind = MailKind.PasswordReset,
            To = address,
            Subject = "Your password reset code",
            Body = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                Someone, probably you, asked to reset the password of the account with this e-mail address.

                The code is {code}. It works once and expires after {options.PasswordResetLifetime.TotalMinutes} minutes.

                If it was not you, you can ignore this e-mail: your password is unchanged.
                """
            ),
            NextAttemptAt = now,
            CreatedAt = now,
            ExpiresAt = expiresAt,
        };
}
