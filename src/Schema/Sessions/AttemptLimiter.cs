using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Data.Attempts;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Limits attempts within periods. They are counted in the database, so the limits are those of all nodes together, and outlast a restart.</summary>
public sealed class AttemptLimiter(Transactions transactions, TimeProvider time)
{
    private const int RefusedCapacity = 100_000;

    // A target that is being attacked must not cause a transaction for each attempt. Another node may reset it, so it is remembered only briefly.
    private static readonly TimeSpan s_refusedFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Refusal> _refused = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt for each of its targets, or for none of them if one has reached its limit.</summary>
    /// <exception cref="LimitExceededException">A limit is reached.</exception>
    public async Task TakeAsync(IReadOnlyCollection<AttemptLimit> limits, CancellationToken cancellationToken)
    {
        // Concurrent attempts lock the same rows in the same order.
        var counted = limits
            .Where(static limit => limit.Key is not null)
            .Select(static limit => (Limit: limit, Hash: HashOf(limit.Key!)))
            .OrderBy(static pair => pair.Hash, StringComparer.Ordinal)
            .ToList();
        foreach (var (limit, hash) in counted)
        {
            RequireNotRefused(limit, hash);
        }
        if (counted.Count > 0)
        {
            await transactions.RunAsync(
                async db =>
                {
                    foreach (var (limit, hash) in counted)
                    {
                        await TakeAsync(db, limit, hash, cancellationToken);
                    }
                },
                cancellationToken
            );
        }
    }

    /// <summary>Resets the count of a key, and takes the last attempt back from another one, after a successful attempt.</summary>
    /// <param name="reset">The key that is reset.</param>
    /// <param name="takenBack">The key whose count falls by 1; null if there is none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task SucceedAsync(string reset, string? takenBack, CancellationToken cancellationToken)
    {
        var hash = HashOf(reset);
        var other = takenBack is null ? null : HashOf(takenBack);
        _refused.TryRemove(hash, out _);
        await transactions.RunAsync(
            async db =>
            {
                await db.AttemptWindows.Where(window => window.Key == hash).ExecuteDeleteAsync(cancellationToken);
                if (other is not null)
                {
                    await db
                        .AttemptWindows.Where(window => window.Key == other && window.Count > 0)
                        .ExecuteUpdateAsync(set => set.SetProperty(w => w.Count, w => w.Count - 1), cancellationToken);
                }
            },
            cancellationToken
        );
    }

    private async Task TakeAsync(QpletDbContext db, AttemptLimit limit, string hash, CancellationToken cancellationToken)
    {
        var (now, count) = (time.UtcMoment(), limit.Count);
        while (true)
        {
            var counted = await db
                .AttemptWindows.Where(window => window.Key == hash && window.EndsAt > now && window.Count < count)
                .ExecuteUpdateAsync(set => set.SetProperty(w => w.Count, w => w.Count + 1), cancellationToken);
            if (counted > 0)
            {
                return;
            }
            if (await db.AttemptWindows.AsNoTracking().SingleOrDefaultAsync(w => w.Key == hash && w.EndsAt > now, cancellationToken) is not { } found)
            {
                break;
            }
            if (found.Count >= count)
            {
                Remember(hash, new Refusal(found.Count, found.EndsAt, now + s_refusedFor));
                throw DomainErrors.LimitExceeded(limit.Count, limit.Period, found.Count, found.EndsAt - now);
            }
            // Since the update, a concurrent attempt has added the window or has been taken back.
        }

        // A concurrent attempt that adds the same window makes this transaction run again.
        await db.AttemptWindows.Where(window => window.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
        db.AttemptWindows.Add(
            new AttemptWindow
            {
                Key = hash,
                Count = 1,
                EndsAt = now + limit.Period,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    private void RequireNotRefused(AttemptLimit limit, string hash)
    {
        if (!_refused.TryGetValue(hash, out var refusal))
        {
            return;
        }
        var now = time.UtcMoment();
        if (now < refusal.KnownUntil && now < refusal.EndsAt)
        {
            throw DomainErrors.LimitExceeded(limit.Count, limit.Period, refusal.Count, refusal.EndsAt - now);
        }
        _refused.TryRemove(hash, out _);
    }

    private void Remember(string hash, Refusal refusal)
    {
        if (_refused.Count >= RefusedCapacity)
        {
            _refused.Clear();
        }
        _refused[hash] = refusal;
    }

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private readonly record struct Refusal(int Count, DateTime EndsAt, DateTime KnownUntil);
}
