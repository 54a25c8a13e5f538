namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The rate limit of the mutation is exceeded. Nothing was changed.</summary>
public sealed class LimitExceededException : DomainException
{
    internal LimitExceededException(string message, int limit, TimeSpan period, int currentCount, TimeSpan retryIn, Uri? upgradeUrl)
        : base("LIMIT_EXCEEDED", message) => (Limit, Period, CurrentCount, RetryIn, UpgradeUrl) = (limit, period, currentCount, retryIn, upgradeUrl);

    /// <summary>The number of attempts within <see cref="Period" /> that the exceeded limit allows.</summary>
    public int Limit { get; }

    /// <summary>The period to which the limit applies. Zero if it limits what may exist at a time.</summary>
    public TimeSpan Period { get; }

    /// <summary>The number of attempts within <see cref="Period" /> that the limit has counted.</summary>
    public int CurrentCount { get; }

    /// <summary>The time to wait before the next attempt. Zero if waiting does not help.</summary>
    public TimeSpan RetryIn { get; }

    /// <summary>The URL of the page where you can change to a plan that allows more, or null if the limit is the same for every plan.</summary>
    public Uri? UpgradeUrl { get; }
}
