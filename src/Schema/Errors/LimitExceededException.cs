namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The caller has done this as often as allowed for now. Nothing was changed.</summary>
public sealed class LimitExceededException : DomainException
{
    internal LimitExceededException(string message, int limit, TimeSpan period, int currentCount, TimeSpan retryIn)
        : base(message) => (Limit, Period, CurrentCount, RetryIn) = (limit, period, currentCount, retryIn);

    /// <summary>How often it is allowed within <see cref="Period" />.</summary>
    public int Limit { get; }

    /// <summary>The time that is looked at.</summary>
    public TimeSpan Period { get; }

    /// <summary>How often it was done within <see cref="Period" />.</summary>
    public int CurrentCount { get; }

    /// <summary>The time to wait before the next try.</summary>
    public TimeSpan RetryIn { get; }
}
