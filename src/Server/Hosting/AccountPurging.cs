using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Schema.Accounts;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Removes the personal data of accounts that were deleted before <c>Accounts:GracePeriod</c>, at the start and every hour.</summary>
internal sealed partial class AccountPurging(AccountPurge purge, TimeProvider time, ILogger<AccountPurging> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                var purged = await purge.PurgeDueAsync(stoppingToken);
                if (purged > 0)
                {
                    LogPurged(purged);
                }
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException or IOException)
            {
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Information, "Removed the personal data of {Count} deleted accounts.")]
    private partial void LogPurged(int count);

    [LoggerMessage(2, LogLevel.Warning, "The personal data of deleted accounts could not be removed. The next attempt follows in an hour.")]
    private partial void LogFailed(Exception exception);
}
