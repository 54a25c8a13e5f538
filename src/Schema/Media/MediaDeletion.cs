using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Deletes files.</summary>
public sealed partial class MediaDeletion(
    Transactions transactions,
    SubjectCatalog catalog,
    Deletions deletions,
    IMediaStore store,
    ILogger<MediaDeletion> logger
)
{
    /// <summary>
    /// Deletes a file: the viewer's own, or any if the viewer is an admin. Nobody can read it from then on. Its content is deleted after the commit, unless
    /// another file shares it.
    /// </summary>
    /// <exception cref="NotFoundException">The file does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The file belongs to another user.</exception>
    /// <exception cref="ConflictException">The file is the recording of a track.</exception>
    public async Task DeleteAsync(Viewer viewer, Guid assetId, CancellationToken cancellationToken)
    {
        var viewerId = viewer.RequireId();
        var orphan = await transactions.RunAsync(
            async db =>
            {
                var asset =
                    await catalog.Visible.Reachable<MediaAsset>(db, viewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == assetId, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(MediaAsset), assetId);
                if (asset.OwnerId != viewerId && !viewer.IsAdmin)
                {
                    throw DomainErrors.NotOwner(nameof(MediaAsset));
                }
                if (await db.Tracks.AnyAsync(track => track.MediaAssetId == assetId, cancellationToken))
                {
                    throw DomainErrors.Conflict("The file is the recording of a track. Delete the track, or choose another recording for it, first.");
                }
                await deletions.RecordAsync(db, viewer, new SubjectKey(MediaAsset.KindName, assetId), asset.OwnerId, cancellationToken);
                if (await db.MediaAssets.Where(row => row.Id == assetId).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(MediaAsset), assetId);
                }
                await db.RemoveAboutAsync(new SubjectKey(MediaAsset.KindName, assetId), cancellationToken);
                return asset.StoreKey is { } key && !await db.MediaAssets.AnyAsync(row => row.StoreKey == key, cancellationToken) ? key : null;
            },
            cancellationToken
        );
        if (orphan is not null)
        {
            await DeleteContentAsync(orphan);
        }
    }

    private async Task DeleteContentAsync(string key)
    {
        try
        {
            // The file is deleted already, so the request must not stop here.
            foreach (var size in Enum.GetValues<ImageSize>())
            {
                await store.DeleteAsync(MediaKeys.Of(key, size), CancellationToken.None);
            }
            await store.DeleteAsync(key, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogLeft(logger, exception, key);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The content {Key} of a deleted file could not be deleted. It cannot be read any more, and is removed later.")]
    private static partial void LogLeft(ILogger logger, Exception exception, string key);
}
