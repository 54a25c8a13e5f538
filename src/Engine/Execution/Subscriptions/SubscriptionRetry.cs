using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The pauses after which a subscription tries again what a fault has disturbed that may soon be over.</summary>
public static class SubscriptionRetry
{
    private static readonly TimeSpan[] s_pauses = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(1600)];

    /// <summary>Waits before the next attempt.</summary>
    /// <param name="attempt">The number of the attempt that has failed, from 0.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends the wait when canceled.</param>
    /// <exception cref="SubscriptionInterruptedException">The last attempt has failed.</exception>
    public static Task PauseAsync(int attempt, Exception fault, TimeProvider clock, CancellationToken cancellationToken) =>
        attempt < s_pauses.Length ? Task.Delay(s_pauses[attempt], clock, cancellationToken) : throw SubscriptionInterruptedException.Unavailable(fault);
}
