using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Qplet.GraphQL.ObjectStorage;

/// <summary>Stores an object in parts. The object appears with the last part; without it, the parts are removed.</summary>
internal static class S3MultipartUpload
{
    /// <summary>The size of a part in bytes: more than the store's minimum of 5 MiB, and sent within the time limit over slow lines.</summary>
    public const long PartSize = 16 * 1024 * 1024;

    private const int MaxParts = 10_000;

    /// <summary>Stores the content of a file.</summary>
    public static async Task RunAsync(S3Bucket bucket, string key, FileStream content, string contentType, CancellationToken cancellationToken)
    {
        var begun = await S3Bucket.CallAsync(
            () =>
                bucket.Client.InitiateMultipartUploadAsync(
                    new InitiateMultipartUploadRequest
                    {
                        BucketName = bucket.Name,
                        Key = bucket.KeyOf(key),
                        ContentType = contentType,
                    },
                    cancellationToken
                ),
            cancellationToken
        );
        try
        {
            var parts = await SendAsync(bucket, key, begun.UploadId, content, cancellationToken);
            await S3Bucket.CallAsync(
                () =>
                    bucket.Client.CompleteMultipartUploadAsync(
                        new CompleteMultipartUploadRequest
                        {
                            BucketName = bucket.Name,
                            Key = bucket.KeyOf(key),
                            UploadId = begun.UploadId,
                            PartETags = parts,
                        },
                        cancellationToken
                    ),
                cancellationToken
            );
        }
        catch
        {
            await AbortAsync(bucket, bucket.KeyOf(key), begun.UploadId);
            throw;
        }
    }

    /// <summary>
    /// Removes the parts of objects that were begun before a time and have not been finished, unless the store cannot list them. Then it has rules of its own.
    /// </summary>
    /// <returns>The number of objects.</returns>
    public static async Task<int> AbortOldAsync(S3Bucket bucket, DateTime before, CancellationToken cancellationToken)
    {
        try
        {
            return await AbortListedAsync(bucket, before, cancellationToken);
        }
        catch (MediaStoreException exception) when (exception.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotImplemented })
        {
            return 0;
        }
    }

    private static async Task<int> AbortListedAsync(S3Bucket bucket, DateTime before, CancellationToken cancellationToken)
    {
        var request = new ListMultipartUploadsRequest { BucketName = bucket.Name, Prefix = bucket.KeyOf("") };
        var aborted = 0;
        while (true)
        {
            var page = await S3Bucket.CallAsync(() => bucket.Client.ListMultipartUploadsAsync(request, cancellationToken), cancellationToken);
            foreach (var upload in page.MultipartUploads ?? [])
            {
                if (upload.Initiated?.ToUniversalTime() < before && await AbortAsync(bucket, upload.Key, upload.UploadId))
                {
                    aborted++;
                }
            }
            if (page.IsTruncated != true)
            {
                return aborted;
            }
            (request.KeyMarker, request.UploadIdMarker) = (page.NextKeyMarker, page.NextUploadIdMarker);
        }
    }

    private static async Task<List<PartETag>> SendAsync(S3Bucket bucket, string key, string uploadId, FileStream content, CancellationToken cancellationToken)
    {
        var size = Math.Max(PartSize, (content.Length + MaxParts - 1) / MaxParts);
        var parts = new List<PartETag>();
        for (var start = 0L; start < content.Length; start += size)
        {
            content.Position = start;
            var number = parts.Count + 1;
            var request = new UploadPartRequest
            {
                BucketName = bucket.Name,
                Key = bucket.KeyOf(key),
                UploadId = uploadId,
                PartNumber = number,
                InputStream = content,
                PartSize = Math.Min(size, content.Length - start),
                UseChunkEncoding = false,
            };
            var sent = await S3Bucket.CallAsync(() => bucket.Client.UploadPartAsync(request, cancellationToken), cancellationToken);
            parts.Add(new PartETag(number, sent.ETag));
        }
        return parts;
    }

    private static async Task<bool> AbortAsync(S3Bucket bucket, string wholeKey, string uploadId)
    {
        try
        {
            await S3Bucket.CallAsync(
                () =>
                    bucket.Client.AbortMultipartUploadAsync(
                        new AbortMultipartUploadRequest
                        {
                            BucketName = bucket.Name,
                            Key = wholeKey,
                            UploadId = uploadId,
                        },
                        CancellationToken.None
                    ),
                CancellationToken.None
            );
            return true;
        }
        catch (MediaStoreException)
        {
            // The clean-up removes the parts later.
            return false;
        }
    }
}
