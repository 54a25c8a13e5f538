namespace Qplet.GraphQL.Schema.Media;

/// <summary>Mutations of files.</summary>
[MutationType]
[Authorize]
public static class MediaAssetMutations
{
    /// <summary>
    /// Uploads a file. Images are stored without positions, devices and other data that cameras add. Larger files can also be uploaded in parts, which survive
    /// interruptions.
    /// </summary>
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static Task<MediaAsset> UploadMediaAssetAsync(
        UploadMediaAssetInput input,
        Viewer viewer,
        MediaUpload uploads,
        CancellationToken cancellationToken
    ) => uploads.UploadAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Deletes one of your files with its comments and likes; admins may delete any file. Covers and pictures of users, albums, playlists and tracks that
    /// show it are removed, and so are attachments. A file that is the recording of a track cannot be deleted: the result is a `ConflictError`.
    /// </summary>
    /// <param name="mediaAssetId">The ID of the file.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    [ID<MediaAsset>]
    public static async Task<Guid> DeleteMediaAssetAsync(
        [ID<MediaAsset>] Guid mediaAssetId,
        Viewer viewer,
        MediaDeletion deletion,
        CancellationToken cancellationToken
    )
    {
        await deletion.DeleteAsync(viewer, mediaAssetId, cancellationToken);
        return mediaAssetId;
    }
}
