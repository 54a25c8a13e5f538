using Qplet.GraphQL.Data.Media.Storage.S3;

namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>The stores of files: the one in use, and the other one for moves. A store is created when it is used, so its library is loaded only then.</summary>
public sealed class MediaStores(MediaOptions options, StagingArea area, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private S3Bucket? _bucket;

    /// <summary>The store in use.</summary>
    public IMediaStore Configured => Of(options.Store);

    /// <summary>The place of unfinished uploads in the store in use.</summary>
    public IUploadStaging Staging => options.Store == MediaStoreKind.S3 ? S3Staging() : new FolderUploadStaging(area);

    /// <summary>Returns a store, with the settings for it.</summary>
    public IMediaStore Of(MediaStoreKind kind) => kind == MediaStoreKind.S3 ? S3Store() : new FolderMediaStore(options);

    /// <inheritdoc />
    public void Dispose() => _bucket?.Dispose();

    private S3MediaStore S3Store() => new(Bucket(), options.S3, time);

    private S3UploadStaging S3Staging() => new(Bucket(), area, time);

    private S3Bucket Bucket()
    {
        lock (_lock)
        {
            return _bucket ??= new S3Bucket(options.S3);
        }
    }
}
