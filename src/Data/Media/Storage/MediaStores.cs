namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>The stores of files: the one in use, and the other one for moves. A store is created when it is used, so its library is loaded only then.</summary>
/// <param name="options">The options of files.</param>
/// <param name="area">The folder with files that are being uploaded.</param>
/// <param name="objects">Returns the object store. It is only called if that is used.</param>
public sealed class MediaStores(MediaOptions options, StagingArea area, Func<IObjectStorage> objects)
{
    /// <summary>The store in use.</summary>
    public IMediaStore Configured => Of(options.Store);

    /// <summary>The place of unfinished uploads in the store in use.</summary>
    public IUploadStaging Staging => options.Store == MediaStoreKind.S3 ? objects().CreateStaging() : new FolderUploadStaging(area);

    /// <summary>Returns a store, with the settings for it.</summary>
    public IMediaStore Of(MediaStoreKind kind) => kind == MediaStoreKind.S3 ? objects().CreateStore() : new FolderMediaStore(options);
}
