using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Calculates the recommended and the similar releases of the releases for which this is due, at the start and every minute.</summary>
internal sealed class RelatedReleaseUpdates(IDbContextFactory<QpletDbContext> contexts, TimeProvider time, ILogger<RelatedReleaseUpdates> logger)
    : PeriodicWork(TimeSpan.FromMinutes(1), time, logger)
{
    /// <summary>The number of releases whose lists are written in one transaction.</summary>
    private const int ReleasesAtOnce = 25;

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var count = ReleasesAtOnce;
        while (count == ReleasesAtOnce)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            count = await db.RefreshRelatedAsync(Time.UtcMoment(), ReleasesAtOnce, cancellationToken);
        }
    }
}
