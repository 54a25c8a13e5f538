using System.Globalization;
using System.Threading.RateLimiting;

namespace Qplet.GraphQL.Server.CalendarFeeds;

/// <summary>Limits how often each feed is read from this node.</summary>
internal sealed class CalendarFeedLimiter : IDisposable
{
    /// <summary>The number of requests for a feed that are answered within <see cref="Period" />.</summary>
    public const int MaxRequests = 60;

    /// <summary>The period to which the limit applies.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(static feedId =>
        RateLimitPartition.GetFixedWindowLimiter(feedId, static _ => new FixedWindowRateLimiterOptions { PermitLimit = MaxRequests, Window = Period })
    );

    /// <summary>Counts a request.</summary>
    /// <param name="feedId">The feed.</param>
    /// <returns>The number of seconds after which the next request is answered; null if this one is.</returns>
    public string? Refuse(Guid feedId)
    {
        using var lease = _limiter.AttemptAcquire(feedId);
        if (lease.IsAcquired)
        {
            return null;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Period;
        return Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
