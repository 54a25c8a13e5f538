namespace Qplet.GraphQL.ObjectStorage;

/// <summary>A bucket of an object store with the API of Amazon S3. The connections are opened when they are needed.</summary>
/// <param name="options">The options of the object store.</param>
/// <param name="area">The folder for the files that this server is working on.</param>
/// <param name="time">The clock.</param>
public sealed class S3Storage(S3Options options, StagingArea area, TimeProvider time) : IObjectStorage
{
    private readonly S3Bucket _bucket = new(options);

    /// <inheritdoc />
    public IMediaStore CreateStore() => new S3MediaStore(_bucket, options, time);

    /// <inheritdoc />
    public IUploadStaging CreateStaging() => new S3UploadStaging(_bucket, area, time);

    /// <inheritdoc />
    public void Dispose() => _bucket.Dispose();
}
