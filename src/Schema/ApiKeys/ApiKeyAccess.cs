using System.Globalization;
using System.Linq.Expressions;
using System.Security.Claims;

namespace Qplet.GraphQL.Schema.ApiKeys;

/// <summary>
/// Finds the callers of requests with API keys. Every request reads the stored key, so a revoked key, a ban and a new plan take effect with the next request
/// on all nodes. Keys have daily limits, so this costs little.
/// </summary>
public sealed class ApiKeyAccess(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    /// <summary>The precision of <see cref="ApiKey.LastUsedAt" />, which is not written with each request.</summary>
    private static readonly TimeSpan s_precision = TimeSpan.FromMinutes(1);

    /// <summary>Returns the caller with a secret, and records the use of the key. Null if no key has the secret, or if the user is banned or deleted.</summary>
    public async Task<ApiKeyCaller?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (!ApiKeySecret.IsWellFormed(secret))
        {
            return null;
        }
        var hash = ApiKeySecret.HashOf(secret);
        return await FindAsync(key => key.SecretHash == hash, cancellationToken);
    }

    /// <summary>Returns the caller again, whose secret was checked before. Null if the key was revoked or its secret replaced since, or as above.</summary>
    public async Task<ApiKeyCaller?> FindAgainAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Guid.TryParse(user.FindFirst(ViewerClaims.ApiKey)?.Value, CultureInfo.InvariantCulture, out var id)
        && user.FindFirst(ViewerClaims.ApiKeyPrefix) is { Value: var prefix }
            ? await FindAsync(key => key.Id == id && key.Prefix == prefix, cancellationToken)
            : null;

    private async Task<ApiKeyCaller?> FindAsync(Expression<Func<ApiKey, bool>> condition, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db
            .ApiKeys.Where(condition)
            .Where(key => key.User.DeletedAt == null && (key.User.BannedAt == null || key.User.BannedUntil <= now))
            .Select(static key => new
            {
                key.Id,
                key.Prefix,
                key.LastUsedAt,
                key.UserId,
                key.User.Role,
                key.User.Plan,
                key.User.PlanEndsAt,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var recently = now - s_precision;
        if (found.LastUsedAt is null || found.LastUsedAt <= recently)
        {
            await db
                .ApiKeys.Where(key => key.Id == found.Id && (key.LastUsedAt == null || key.LastUsedAt <= recently))
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, now), cancellationToken);
        }
        var plan = User.EffectivePlan(found.Plan, found.PlanEndsAt, now);
        return new ApiKeyCaller(
            found.Id,
            found.Prefix,
            found.UserId,
            found.Role == UserRole.Admin ? UserRole.Author : found.Role,
            plan,
            found.PlanEndsAt > now ? found.PlanEndsAt : null
        );
    }
}
