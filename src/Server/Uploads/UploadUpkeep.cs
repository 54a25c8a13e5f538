using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>
/// Creates the media assets that could not be created by a request, ends uploads whose time is up, and removes the records of old ones, together with the other
/// nodes on the same database.
/// </summary>
internal sealed class UploadUpkeep(UploadStore uploads, UploadFinisher finisher, IUploadStaging staging, UploadSettings settings, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <summary>Does what is due.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var upload in await uploads.ListDueAsync(BatchSize, cancellationToken))
        {
            await finisher.FinishAsync(upload, cancellationToken);
        }
        while (await uploads.ExpireAsync(BatchSize, cancellationToken) is { Count: > 0 } expired)
        {
            foreach (var id in expired)
            {
                await staging.DeleteAsync(id, cancellationToken);
            }
        }
        await uploads.TrimAsync(time.UtcMoment() - settings.Retention, cancellationToken);
    }
}
