using Microsoft.Extensions.Diagnostics.HealthChecks;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Mail;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>
/// Reports <see cref="HealthStatus.Degraded" /> while a mail has waited longer than <see cref="MailSettings.WarningAge" />. The server can serve requests
/// all the same, so it is not reported as unhealthy.
/// </summary>
internal sealed class MailHealthCheck(MailStore mails, MailSettings settings, TimeProvider time) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var backlog = await mails.GetBacklogAsync(cancellationToken);
        return backlog.OldestAge(time.UtcMoment()) > settings.WarningAge
            ? HealthCheckResult.Degraded($"{backlog.Count} mails wait, the oldest since {backlog.OldestCreatedAt:O}.")
            : HealthCheckResult.Healthy();
    }
}
