using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Uploads;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Media;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>
/// Creates the media assets of complete uploads. It can be repeated: the key of an upload is that of its media asset, so there is never a second one.
/// </summary>
internal sealed partial class UploadFinisher(
    UploadStore uploads,
    IUploadStaging staging,
    MediaAssetWriter assets,
    TimeProvider time,
    ILogger<UploadFinisher> logger
)
{
    /// <summary>The time after which another request or job may take over if the server has crashed.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Creates the media asset of an upload, and returns the upload as it is then. It stays as it is if another request or job creates the media asset at the
    /// moment, or if that fails for now.
    /// </summary>
    public async Task<ResumableUpload> FinishAsync(ResumableUpload upload, CancellationToken cancellationToken)
    {
        var writerId = Guid.NewGuid();
        if (await uploads.ClaimAsync(upload, writerId, s_lease, cancellationToken) is { } claimed)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var renewing = RenewAsync(upload.Id, writerId, ending.Token);
            try
            {
                await FinishAsync(claimed, writerId, cancellationToken);
            }
            finally
            {
                await ending.CancelAsync();
                await renewing;
            }
        }
        return await uploads.FindAsync(upload.Id, upload.OwnerId, cancellationToken) ?? upload;
    }

    private async Task FinishAsync(ResumableUpload upload, Guid writerId, CancellationToken cancellationToken)
    {
        try
        {
            using var staged = await staging.FetchAsync(upload.Id, upload.Length, cancellationToken);
            if (staged is null)
            {
                await uploads.ExpireAsync(upload.Id, writerId, cancellationToken);
                return;
            }
            var asset = await assets.CreateAsync(upload.OwnerId, staged, upload.FileName, upload.IsPublic, "", cancellationToken);
            await uploads.CompleteAsync(upload.Id, asset.Id, cancellationToken);
            await staging.DeleteAsync(upload.Id, CancellationToken.None);
        }
        catch (DomainException refusal)
        {
            await uploads.FailAsync(upload.Id, writerId, refusal.Code, refusal.Message, cancellationToken);
            await staging.DeleteAsync(upload.Id, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogPostponed(exception, upload.Id, upload.Attempts + 1);
            await uploads.PostponeAsync(upload, writerId, time.GetUtcNow().UtcDateTime + PauseAfter(upload.Attempts), cancellationToken);
        }
    }

    private async Task RenewAsync(Guid id, Guid writerId, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_renewal, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await uploads.RenewAsync(id, writerId, s_lease, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or DbException or DbUpdateException or InvalidOperationException)
        {
            // Without a lease, the worst is that another node does the same work, which has the same result.
        }
    }

    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = s_firstPause * Math.Pow(2, Math.Min(attempts, 10));
        return pause < s_longestPause ? pause : s_longestPause;
    }

    [LoggerMessage(1, LogLevel.Error, "The media asset of upload {Id} could not be created at attempt {Attempt}; it is tried again later.")]
    private partial void LogPostponed(Exception exception, Guid id, int attempt);
}
