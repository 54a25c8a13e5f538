using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.ObjectStorage;

/// <summary>Stores content in a bucket, below <c>content/</c>. Content of more than 16 MiB is sent in parts, and appears when all have arrived.</summary>
internal sealed class S3MediaStore(S3Bucket bucket, S3Options options, TimeProvider time) : IMediaStore
{
    private const string Folder = "content/";
    private const string HealthKey = "health";

    private static readonly TimeSpan s_checkInterval = TimeSpan.FromSeconds(10);

    private long? _checkedAt;

    /// <inheritdoc />
    public async Task StoreAsync(string key, string path, string contentType, CancellationToken cancellationToken)
    {
        var target = PathOf(key);
        await using var content = MediaFileStreams.OpenRead(path);
        if (content.Length > S3MultipartUpload.PartSize)
        {
            await S3MultipartUpload.RunAsync(bucket, target, content, contentType, cancellationToken);
            return;
        }
        await bucket.PutAsync(target, content, contentType, isNew: false, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return await bucket.FindAsync(path, cancellationToken) is var (length, etag) ? new S3ContentStream(bucket, path, etag, length) : null;
    }

    /// <inheritdoc />
    public async Task<bool> ExistsAsync(string key, CancellationToken cancellationToken) => await bucket.FindAsync(PathOf(key), cancellationToken) is not null;

    /// <inheritdoc />
    public Task DeleteAsync(string key, CancellationToken cancellationToken) => bucket.DeleteAsync(PathOf(key), cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in bucket.ListAsync(Folder, cancellationToken))
        {
            yield return new StoredContent(entry.Key[Folder.Length..], entry.StoredAt, entry.Length);
        }
    }

    /// <inheritdoc />
    public async Task<Uri?> FindAddressAsync(string key, ContentHeaders headers, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        if (options.Delivery != S3Delivery.Redirect)
        {
            return null;
        }
        var seconds = (long)(lifetime < options.RedirectLifetime ? lifetime : options.RedirectLifetime).TotalSeconds;
        return await bucket.SignAsync(PathOf(key), headers, TimeSpan.FromSeconds(Math.Max(seconds, 1)), cancellationToken);
    }

    /// <summary>Stores an object of one byte, unless that succeeded within the last 10 seconds. A failed request is not repeated.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_checkedAt is { } checkedAt && time.GetElapsedTime(checkedAt) < s_checkInterval)
        {
            return;
        }
        await bucket.CheckAsync(HealthKey, cancellationToken);
        _checkedAt = time.GetTimestamp();
    }

    private static string PathOf(string key)
    {
        MediaKeys.Check(key);
        return Folder + key;
    }
}
