using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.Media;

/// <summary>Deletes unfinished uploads and content without a file, at the start and then every hour.</summary>
internal sealed partial class MediaCleanup(MediaCleaner cleaner, TimeProvider time, ILogger<MediaCleanup> logger)
    : PeriodicWork(TimeSpan.FromHours(1), time, logger)
{
    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var (unfinished, orphans) = await cleaner.CleanAsync(cancellationToken);
        if (unfinished + orphans > 0)
        {
            LogCleaned(Logger, unfinished, orphans);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Deleted {Unfinished} unfinished uploads, and {Orphans} contents that no file has.")]
    private static partial void LogCleaned(ILogger logger, int unfinished, int orphans);
}
