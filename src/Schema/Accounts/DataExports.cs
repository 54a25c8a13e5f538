using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Data.Exports;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>Lets users download all their data. Each address of a file works once, until it expires.</summary>
public sealed class DataExports(
    Transactions transactions,
    IDbContextFactory<QpletDbContext> contexts,
    PasswordProof proof,
    AttemptLimiter attempts,
    SessionOptions sessionOptions,
    AccountOptions options,
    TimeProvider time
)
{
    /// <summary>Creates the permission for a download. It replaces earlier ones.</summary>
    /// <returns>The permission, and the secret that the download needs, of which only the hash is stored.</returns>
    /// <exception cref="InvalidCredentialsException">The password is wrong.</exception>
    /// <exception cref="LimitExceededException">There were too many requests, or too many attempts with a wrong password.</exception>
    public async Task<(DataExport Export, string Secret)> RequestAsync(Guid userId, string password, CancellationToken cancellationToken)
    {
        await proof.RequireAsync(userId, password, "input.password", cancellationToken);
        await attempts.TakeAsync([new(AttemptKeys.Export(userId), options.MaxExports, sessionOptions.AttemptPeriod)], cancellationToken);
        var (secret, now) = (RandomNumberGenerator.GetHexString(64, lowercase: true), time.UtcMoment());
        var export = new DataExport
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = userId,
            SecretHash = HashOf(secret),
            CreatedAt = now,
            ExpiresAt = now + options.ExportLifetime,
        };
        await transactions.RunAsync(
            async db =>
            {
                await db.DataExports.Where(e => e.UserId == userId && e.DownloadedAt == null).ExecuteDeleteAsync(cancellationToken);
                db.Add(export);
            },
            cancellationToken
        );
        return (export, secret);
    }

    /// <summary>Uses the permission for a download.</summary>
    /// <returns>The user whose data may be downloaded now; null if the permission is unknown, used or expired, or if the user is banned.</returns>
    public Task<Guid?> UseAsync(Guid exportId, string secret, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var (now, hash) = (time.UtcMoment(), HashOf(secret));
                var export = await db
                    .DataExports.AsNoTracking()
                    .Where(e => e.Id == exportId && e.SecretHash == hash && e.DownloadedAt == null && e.ExpiresAt > now)
                    .Where(e => e.User.DeletedAt == null && (e.User.BannedAt == null || e.User.BannedUntil <= now))
                    .SingleOrDefaultAsync(cancellationToken);
                if (export is null)
                {
                    return (Guid?)null;
                }
                var used = await db
                    .DataExports.Where(e => e.Id == exportId && e.DownloadedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.DownloadedAt, now), cancellationToken);
                return used > 0 ? export.UserId : null;
            },
            cancellationToken
        );

    /// <summary>Returns the latest permission of a user, or null if there is none.</summary>
    public async Task<DataExport?> FindLatestAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .DataExports.AsNoTracking()
            .Where(e => e.UserId == userId)
            .OrderByDescending(e => e.CreatedAt)
            .ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
