using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Checks whether the session of a valid access token is still active. Results are cached, so most requests need no query. Revocations committed by this
/// process apply from the next request on, those of other nodes as soon as their events are read, within a second.
/// </summary>
internal sealed class SessionGuard(IDbContextFactory<QpletDbContext> contexts, OutboxSignal signal, TimeProvider clock) : IDisposable
{
    private const int Capacity = 100_000;

    /// <summary>The end of a ban and the expiry of a session raise no event, so results are cached only briefly.</summary>
    private static readonly TimeSpan s_keptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Answer> _answers = new();
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Task? _nextCommit;
    private long _lastEvent = -1;

    /// <summary>The number of removals from the cache. A result that was read before a removal may be outdated after it.</summary>
    private long _forgotten;

    /// <summary>
    /// Returns the session of a token with the current plan of its user. Null if the session has ended, or if its user is banned or deleted. While the database
    /// is not available, the cached results of the last minute remain valid.
    /// </summary>
    /// <exception cref="Exception">The database is not available (<see cref="DatabaseFault.IsOutage" />), and there is no cached result.</exception>
    public async ValueTask<ActiveSession?> FindAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (KeyOf(user, ViewerClaims.Session) is not { } sessionId || KeyOf(user, ViewerClaims.Subject) is not { } userId)
        {
            return null;
        }
        if (_nextCommit is not { IsCompleted: false })
        {
            try
            {
                await ReadRevocationsAsync(cancellationToken);
            }
            catch (Exception exception) when (DatabaseFault.IsOutage(exception) && _answers.ContainsKey(sessionId))
            {
                // Nobody can revoke a session while the database is away. What was revoked just before is read as soon as it is back.
            }
        }
        if (_answers.TryGetValue(sessionId, out var answer) && answer.Until > clock.GetTimestamp())
        {
            return answer.UserId == userId ? answer.PlanAt(clock) : null;
        }

        var forgotten = Interlocked.Read(ref _forgotten);
        answer = new Answer(userId, await LoadAsync(userId, sessionId, cancellationToken), clock.GetTimestamp() + KeptTicks);
        lock (_gate)
        {
            if (forgotten == _forgotten)
            {
                Keep(sessionId, answer);
            }
        }
        return answer.PlanAt(clock);
    }

    /// <summary>Removes the cached result of a session or of all sessions of a user.</summary>
    public void Forget(SessionsRevoked revoked)
    {
        lock (_gate)
        {
            _forgotten++;
            if (revoked.SessionId is { } sessionId)
            {
                _answers.TryRemove(sessionId, out _);
                return;
            }

            foreach (var (id, answer) in _answers)
            {
                if (answer.UserId == revoked.UserId)
                {
                    _answers.TryRemove(id, out _);
                }
            }
        }
    }

    /// <summary>Removes all cached results.</summary>
    public void ForgetAll()
    {
        lock (_gate)
        {
            _forgotten++;
            _answers.Clear();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    /// <summary>Reads the sessions that were revoked since the last call. It runs at most one query for each commit, not for each request.</summary>
    private async Task ReadRevocationsAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_nextCommit is { IsCompleted: false })
            {
                return;
            }
            var nextCommit = signal.NextCommit;
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (_lastEvent < 0)
            {
                _lastEvent = await db.Outbox.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
                ForgetAll();
            }
            else
            {
                var last = _lastEvent;
                var revocations = await db
                    .Outbox.AsNoTracking()
                    .Where(entry => entry.Kind == OutboxKind.SessionsRevoked && entry.Id > last)
                    .OrderBy(entry => entry.Id)
                    .ToListAsync(cancellationToken);
                foreach (var entry in revocations)
                {
                    Forget((SessionsRevoked)entry.ToEvent());
                    _lastEvent = entry.Id;
                }
            }

            _nextCommit = nextCommit;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Keeps an answer. If there are too many, drops those that no longer count, and otherwise some.</summary>
    private void Keep(Guid sessionId, Answer answer)
    {
        if (_answers.Count >= Capacity)
        {
            var now = clock.GetTimestamp();
            var isOther = false;
            foreach (var (id, kept) in _answers)
            {
                isOther = !isOther;
                if (kept.Until <= now || isOther)
                {
                    _answers.TryRemove(id, out _);
                }
            }
        }
        _answers[sessionId] = answer;
    }

    private long KeptTicks => (long)(s_keptFor.TotalSeconds * clock.TimestampFrequency);

    private async Task<ActiveSession?> LoadAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Sessions.AsNoTracking()
            .Where(session =>
                session.Id == sessionId
                && session.UserId == userId
                && session.RevokedAt == null
                && session.ExpiresAt > now
                && session.User.DeletedAt == null
                && (session.User.BannedAt == null || session.User.BannedUntil <= now)
            )
            .Select(session => new ActiveSession(session.User.Plan, session.User.PlanEndsAt))
            .SingleOrDefaultAsync(cancellationToken);
    }

    internal static Guid? KeyOf(ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirst(claim)?.Value, CultureInfo.InvariantCulture, out var key) ? key : null;

    private readonly record struct Answer(Guid UserId, ActiveSession? Session, long Until)
    {
        public ActiveSession? PlanAt(TimeProvider clock) => Session?.At(clock);
    }
}
