using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Uploads;

/// <summary>
/// Keeps the state of resumable uploads. Only one writer at a time, on all nodes together, may change an upload: a request that receives bytes, or the creation
/// of the media asset. Its right ends when it releases the upload, or with its lease if it has crashed.
/// </summary>
public sealed class UploadStore(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    /// <summary>Adds an upload, unless a limit of its owner is reached, which is then returned.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="maxCount">The most uploads that the owner may have unfinished, with this one.</param>
    /// <param name="maxSize">The most bytes that they may have together.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<UploadLimit?> AddAsync(ResumableUpload upload, int maxCount, long maxSize, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginLimitedTransactionAsync(cancellationToken);

        // The lock on the owner's row lets concurrent calls see each other's uploads.
        await db.LockUserAsync(upload.OwnerId, cancellationToken);
        var unfinished = db.ResumableUploads.Where(other =>
            other.OwnerId == upload.OwnerId && (other.State == UploadState.Receiving || other.State == UploadState.Processing)
        );
        if (await unfinished.CountAsync(cancellationToken) >= maxCount)
        {
            return UploadLimit.Count;
        }
        if (await unfinished.SumAsync(static other => other.Length, cancellationToken) > maxSize - upload.Length)
        {
            return UploadLimit.Size;
        }
        db.ResumableUploads.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Returns an upload of a user, or null if the user has no upload with this key.</summary>
    public async Task<ResumableUpload?> FindAsync(Guid id, Guid ownerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ResumableUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id && upload.OwnerId == ownerId, cancellationToken);
    }

    /// <summary>
    /// Makes the caller the writer of an unfinished upload, and returns the upload. Returns null if the upload has another writer, is in another state by now
    /// or does not exist.
    /// </summary>
    /// <param name="upload">The upload as the caller has read it.</param>
    /// <param name="writerId">A new key for the writer.</param>
    /// <param name="lease">The time after which another writer may take over, unless this one renews its right.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ResumableUpload?> ClaimAsync(ResumableUpload upload, Guid writerId, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (id, state) = (upload.Id, upload.State);
        var now = time.UtcMoment();
        var until = now + lease;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await db
            .ResumableUploads.Where(stored =>
                stored.Id == id
                && stored.State == state
                && (stored.State == UploadState.Receiving || stored.State == UploadState.Processing)
                && (stored.WriterId == null || stored.WriterUntil <= now)
            )
            .ExecuteUpdateAsync(
                set => set.SetProperty(stored => stored.WriterId, writerId).SetProperty(stored => stored.WriterUntil, until),
                cancellationToken
            );
        return claimed == 0 ? null : await db.ResumableUploads.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == id, cancellationToken);
    }

    /// <summary>
    /// Records how many bytes are stored durably, and renews the right of the writer. With the last byte, the upload is being processed. Returns false if the
    /// caller is no longer the writer.
    /// </summary>
    /// <param name="id">The key of the upload.</param>
    /// <param name="writerId">The key of the writer.</param>
    /// <param name="offset">The number of bytes.</param>
    /// <param name="lease">The time after which another writer may take over, unless this one renews its right.</param>
    /// <param name="lifetime">The time after which the upload expires, unless further bytes arrive.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<bool> AdvanceAsync(Guid id, Guid writerId, long offset, TimeSpan lease, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var (until, expiry) = (now + lease, now + lifetime);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, id, writerId)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(upload => upload.Offset, offset)
                            .SetProperty(upload => upload.WriterUntil, until)
                            .SetProperty(upload => upload.ExpiresAt, upload => upload.Offset == offset ? upload.ExpiresAt : expiry)
                            .SetProperty(upload => upload.State, upload => upload.Length == offset ? UploadState.Processing : upload.State)
                            .SetProperty(upload => upload.NextAttemptAt, upload => upload.Length == offset ? now : upload.NextAttemptAt),
                    cancellationToken
                ) == 1;
    }

    /// <summary>Renews the right of the writer.</summary>
    public async Task RenewAsync(Guid id, Guid writerId, TimeSpan lease, CancellationToken cancellationToken)
    {
        var until = time.UtcMoment() + lease;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, id, writerId).ExecuteUpdateAsync(set => set.SetProperty(upload => upload.WriterUntil, until), cancellationToken);
    }

    /// <summary>Ends the right of the writer.</summary>
    public async Task ReleaseAsync(Guid id, Guid writerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, id, writerId).ExecuteUpdateAsync(Unclaimed, cancellationToken);
    }

    /// <summary>Marks an upload as expired, because its bytes are lost.</summary>
    public Task ExpireAsync(Guid id, Guid writerId, CancellationToken cancellationToken) =>
        FinishAsync(upload => upload.Id == id && upload.WriterId == writerId, UploadState.Expired, static _ => { }, cancellationToken);

    /// <summary>Records the media asset that was created, also if another writer has taken over since.</summary>
    public Task CompleteAsync(Guid id, Guid mediaAssetId, CancellationToken cancellationToken) =>
        FinishAsync(
            upload => upload.Id == id && upload.State == UploadState.Processing,
            UploadState.Ready,
            set => set.SetProperty(upload => upload.MediaAssetId, mediaAssetId),
            cancellationToken
        );

    /// <summary>Records that the content was refused.</summary>
    public Task FailAsync(Guid id, Guid writerId, string code, string message, CancellationToken cancellationToken) =>
        FinishAsync(
            upload => upload.Id == id && upload.WriterId == writerId,
            UploadState.Failed,
            set => set.SetProperty(upload => upload.ErrorCode, code).SetProperty(upload => upload.ErrorMessage, message),
            cancellationToken
        );

    /// <summary>Records an attempt at creating the media asset that failed, after which the upload waits for the next.</summary>
    public async Task PostponeAsync(ResumableUpload upload, Guid writerId, DateTime until, CancellationToken cancellationToken)
    {
        var next = until.ToMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(db, upload.Id, writerId)
            .ExecuteUpdateAsync(
                set =>
                {
                    Unclaimed(set);
                    set.SetProperty(u => u.Attempts, upload.Attempts + 1).SetProperty(u => u.NextAttemptAt, next);
                },
                cancellationToken
            );
    }

    /// <summary>
    /// Removes an upload. Returns false if its media asset is being created at the moment. The bytes that a writer has received are then no longer needed.
    /// </summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
                .ResumableUploads.Where(upload =>
                    upload.Id == id && (upload.State != UploadState.Processing || upload.WriterId == null || upload.WriterUntil <= now)
                )
                .ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <summary>Returns uploads whose media assets are due to be created.</summary>
    public async Task<IReadOnlyList<ResumableUpload>> ListDueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .ResumableUploads.AsNoTracking()
            .Where(upload => upload.State == UploadState.Processing && upload.NextAttemptAt <= now && (upload.WriterId == null || upload.WriterUntil <= now))
            .OrderBy(upload => upload.NextAttemptAt)
            .ThenBy(upload => upload.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Marks uploads as expired whose time is up, and returns their keys.</summary>
    public async Task<IReadOnlyList<Guid>> ExpireAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var late = db.ResumableUploads.Where(upload =>
            upload.State == UploadState.Receiving && upload.ExpiresAt <= now && (upload.WriterId == null || upload.WriterUntil <= now)
        );
        var ids = await late.OrderBy(upload => upload.ExpiresAt).Take(limit).Select(upload => upload.Id).ToListAsync(cancellationToken);
        var expired = new List<Guid>(ids.Count);
        foreach (var id in ids)
        {
            // A writer may have claimed the upload since.
            var updated = await late.Where(upload => upload.Id == id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(upload => upload.State, UploadState.Expired).SetProperty(upload => upload.FinishedAt, now),
                    cancellationToken
                );
            if (updated == 1)
            {
                expired.Add(id);
            }
        }
        return expired;
    }

    /// <summary>Removes the records of uploads that were finished before a moment, and returns their number.</summary>
    public async Task<int> TrimAsync(DateTime before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ResumableUploads.Where(upload => upload.FinishedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task FinishAsync(
        Expression<Func<ResumableUpload, bool>> which,
        UploadState state,
        Action<UpdateSettersBuilder<ResumableUpload>> change,
        CancellationToken cancellationToken
    )
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .ResumableUploads.Where(which)
            .ExecuteUpdateAsync(
                set =>
                {
                    Unclaimed(set);
                    set.SetProperty(upload => upload.State, state)
                        .SetProperty(upload => upload.FinishedAt, now)
                        .SetProperty(upload => upload.NextAttemptAt, (DateTime?)null);
                    change(set);
                },
                cancellationToken
            );
    }

    private static IQueryable<ResumableUpload> Of(QpletDbContext db, Guid id, Guid writerId) =>
        db.ResumableUploads.Where(upload => upload.Id == id && upload.WriterId == writerId);

    private static void Unclaimed(UpdateSettersBuilder<ResumableUpload> set) =>
        set.SetProperty(static upload => upload.WriterId, (Guid?)null).SetProperty(static upload => upload.WriterUntil, (DateTime?)null);
}
