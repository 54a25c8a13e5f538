using System.Runtime.ExceptionServices;
using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Conversations;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>
/// Removes the personal data of deleted accounts after the grace period. What is left is the masked row, its key, and the content that others refer to.
/// </summary>
public sealed class AccountPurge(
    Transactions transactions,
    IDbContextFactory<QpletDbContext> contexts,
    CommentWriter comments,
    MediaDeletion files,
    ConversationSeats seats,
    AccountOptions options,
    TimeProvider time
)
{
    private const int PurgedAtOnce = 100;

    /// <summary>
    /// Removes the data of the accounts that were deleted before the grace period, and codes and exports that have expired. Several nodes may call it at once.
    /// An account whose data cannot be removed does not keep the others waiting: the first failure is thrown after them.
    /// </summary>
    /// <returns>The number of accounts.</returns>
    public async Task<int> PurgeDueAsync(CancellationToken cancellationToken)
    {
        await RemoveExpiredAsync(cancellationToken);
        await RetireUsernamesAsync(cancellationToken);
        var purged = 0;
        var failed = new List<Guid>();
        ExceptionDispatchInfo? failure = null;
        while (true)
        {
            var due = await FindDueAsync(failed, cancellationToken);
            foreach (var userId in due)
            {
                try
                {
                    purged += await PurgeAsync(userId, cancellationToken) ? 1 : 0;
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                    failed.Add(userId);
                }
            }
            if (due.Count < PurgedAtOnce || failed.Count >= PurgedAtOnce)
            {
                failure?.Throw();
                return purged;
            }
        }
    }

    private async Task<List<Guid>> FindDueAsync(List<Guid> failed, CancellationToken cancellationToken)
    {
        var before = time.UtcMoment() - options.GracePeriod;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Users.Where(u => u.DeletedAt != null && u.PurgedAt == null && u.DeletedAt <= before && u.DeletedAt > u.CreatedAt && !failed.Contains(u.Id))
            .OrderBy(u => u.DeletedAt)
            .Select(u => u.Id)
            .Take(PurgedAtOnce)
            .ToListAsync(cancellationToken);
    }

    private async Task<bool> PurgeAsync(Guid userId, CancellationToken cancellationToken)
    {
        await RemoveCommentsAsync(userId, cancellationToken);
        await RemovePicturesAsync(userId, cancellationToken);
        return await transactions.RunAsync(
            async db =>
            {
                // An admin may have restored the account, or another node may have removed the data since.
                var before = time.UtcMoment() - options.GracePeriod;
                await db.LockUserAsync(userId, cancellationToken);
                var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.PurgedAt == null && u.DeletedAt <= before, cancellationToken);
                if (user is null)
                {
                    return false;
                }
                await seats.GiveUpAllAsync(db, userId, cancellationToken);
                await db.RemovePersonalDataAsync(user, time.UtcMoment(), cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>Deletes the pictures of a profile that belong to the user.</summary>
    private async Task RemovePicturesAsync(Guid userId, CancellationToken cancellationToken)
    {
        List<Guid> pictures;
        var before = time.UtcMoment() - options.GracePeriod;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            pictures = await db
                .MediaAssets.Where(m =>
                    m.OwnerId == userId
                    && db.Users.Any(u => u.Id == userId && u.PurgedAt == null && u.DeletedAt <= before && (u.AvatarId == m.Id || u.CoverId == m.Id))
                )
                .Select(m => m.Id)
                .ToListAsync(cancellationToken);
        }
        foreach (var picture in pictures)
        {
            try
            {
                await files.DeleteAsync(new Viewer { Id = userId }, picture, cancellationToken);
            }
            catch (NotFoundException)
            {
                // Another node has deleted it since.
            }
        }
    }

    /// <summary>Removes the comments of a user who asked for it. Those with replies are hidden, as when the user deletes them.</summary>
    private async Task RemoveCommentsAsync(Guid userId, CancellationToken cancellationToken)
    {
        List<Guid> written;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            written = await db
                .Comments.Where(c => c.AuthorId == userId && c.Author.RemovesComments && c.HiddenAt == null)
                .Select(c => c.Id)
                .ToListAsync(cancellationToken);
        }
        var author = new Viewer { Id = userId };
        foreach (var comment in written)
        {
            try
            {
                await comments.DeleteAsync(author, comment, cancellationToken);
            }
            catch (NotFoundException)
            {
                // It was deleted together with its subject since.
            }
        }
    }

    /// <summary>Hashes the usernames of accounts whose personal data was removed by an earlier version, which kept the usernames.</summary>
    private async Task RetireUsernamesAsync(CancellationToken cancellationToken)
    {
        List<Guid> purged;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            purged = await db
                .FormerUsernames.Where(n => n.User.PurgedAt != null)
                .Retired(isRetired: false)
                .Select(n => n.UserId)
                .Distinct()
                .OrderBy(id => id)
                .Take(PurgedAtOnce)
                .ToListAsync(cancellationToken);
        }
        foreach (var userId in purged)
        {
            await transactions.RunAsync(
                async db =>
                {
                    await db.LockUserAsync(userId, cancellationToken);
                    await db.RetireUsernamesAsync(userId, [], time.UtcMoment(), cancellationToken);
                },
                cancellationToken
            );
        }
    }

    private Task RemoveExpiredAsync(CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var now = time.UtcMoment();
                await db.DataExports.Where(e => e.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
                await db.EmailReversals.Where(r => r.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
                await db.EmailChanges.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken
        );
}
