using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Removes the personal data of accounts that were deleted before <c>Accounts:GracePeriod</c>, at the start and every hour.</summary>
internal sealed partial class AccountPurging(AccountPurge purge, TimeProvider time, ILogger<AccountPurging> logger)
    : PeriodicWork(TimeSpan.FromHours(1), time, logger)
{
    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var purged = await purge.PurgeDueAsync(cancellationToken);
        if (purged > 0)
        {
            LogPurged(Logger, purged);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Removed the personal data of {Count} deleted accounts.")]
    private static partial void LogPurged(ILogger logger, int count);
}
