using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.S3;
using Amazon.S3.Model;

namespace Qplet.GraphQL.ObjectStorage;

/// <summary>
/// The objects below the prefix of a bucket. Requests that fail are repeated a few times, except those of <see cref="CheckAsync" />; after that, all methods
/// throw a <see cref="MediaStoreException" />. Its message names the error of the store, but no credentials and no addresses.
/// </summary>
internal sealed class S3Bucket : IDisposable
{
    private const string DefaultRegion = "us-east-1";
    private const int MaxRetries = 3;

    private readonly S3Options _options;
    private readonly AmazonS3Client _client;
    private readonly AmazonS3Client _signer;
    private readonly AmazonS3Client _checker;

    public S3Bucket(S3Options options)
    {
        _options = options;
        _client = CreateClient(options.Endpoint, MaxRetries);
        _signer = options.PublicEndpoint is { } address ? CreateClient(address, MaxRetries) : _client;
        _checker = CreateClient(options.Endpoint, maxRetries: 0);
    }

    /// <summary>The client, for calls that only one caller makes.</summary>
    public IAmazonS3 Client => _client;

    /// <summary>The name of the bucket.</summary>
    public string Name => _options.Bucket!;

    /// <summary>The time within which the store must send more of a response.</summary>
    public TimeSpan Timeout => _options.Timeout;

    /// <inheritdoc />
    public void Dispose()
    {
        _checker.Dispose();
        _signer.Dispose();
        _client.Dispose();
    }

    /// <summary>Returns the whole key of an object.</summary>
    public string KeyOf(string key) => _options.Prefix + key;

    /// <summary>Stores an object. The request is signed with the hash of the content, so the store refuses content that has changed on the way.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="content">The content, which can seek.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="isNew">Whether nothing is stored if there is an object with the key.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the object was stored.</returns>
    public async Task<bool> PutAsync(string key, Stream content, string contentType, bool isNew, CancellationToken cancellationToken)
    {
        var request = RequestToPut(key, content, contentType);
        request.IfNoneMatch = isNew ? "*" : null;
        return await CallAsync(
            async () =>
            {
                try
                {
                    await _client.PutObjectAsync(request, cancellationToken);
                    return true;
                }
                catch (AmazonS3Exception exception) when (isNew && exception.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
                {
                    return false;
                }
            },
            cancellationToken
        );
    }

    /// <summary>Stores an object of one byte, by a request that is not repeated.</summary>
    public async Task CheckAsync(string key, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream([0], writable: false);
        await AskAsync(patience => _checker.PutObjectAsync(RequestToPut(key, content, "application/octet-stream"), patience), cancellationToken);
    }

    /// <summary>Returns the size and the entity tag of an object, or null if there is none with the key.</summary>
    public Task<(long Length, string ETag)?> FindAsync(string key, CancellationToken cancellationToken) =>
        AskAsync<(long, string)?>(
            async patience =>
            {
                try
                {
                    var found = await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = Name, Key = KeyOf(key) }, patience);
                    return (found.ContentLength, found.ETag);
                }
                catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket")
                {
                    return null;
                }
            },
            cancellationToken
        );

    /// <summary>Requests a part of an object.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="etag">The entity tag that the object must have.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The byte after the last.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<GetObjectResponse> GetAsync(string key, string etag, long start, long end, CancellationToken cancellationToken) =>
        AskAsync(
            async patience =>
            {
                try
                {
                    return await _client.GetObjectAsync(
                        new GetObjectRequest
                        {
                            BucketName = Name,
                            Key = KeyOf(key),
                            EtagToMatch = etag,
                            ByteRange = new ByteRange(start, end - 1),
                        },
                        patience
                    );
                }
                catch (AmazonS3Exception exception)
                    when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable)
                {
                    throw DataErrors.MediaContentChanged(key);
                }
            },
            cancellationToken
        );

    /// <summary>Deletes an object. Does nothing if there is none with the key.</summary>
    public Task DeleteAsync(string key, CancellationToken cancellationToken) =>
        AskAsync(patience => _client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = Name, Key = KeyOf(key) }, patience), cancellationToken);

    /// <summary>Lists the objects whose keys begin with a text, in the order of their keys.</summary>
    public async IAsyncEnumerable<S3Entry> ListAsync(string start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = Name, Prefix = KeyOf(start) };
        do
        {
            var page = await AskAsync(patience => _client.ListObjectsV2Async(request, patience), cancellationToken);
            foreach (var item in page.S3Objects ?? [])
            {
                yield return new S3Entry(item.Key[KeyOf("").Length..], item.Size ?? 0, (item.LastModified ?? DateTime.UnixEpoch).ToUniversalTime(), item.ETag);
            }
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (request.ContinuationToken is not null);
    }

    /// <summary>Returns a signed address of an object.</summary>
    /// <param name="key">The key, without the prefix.</param>
    /// <param name="headers">The headers that the store shall send.</param>
    /// <param name="lifetime">The time for which the address can be used, of whole seconds.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<Uri> SignAsync(string key, ContentHeaders headers, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var request = new GetPreSignedUrlRequest
        {
            BucketName = Name,
            Key = KeyOf(key),
            Verb = HttpVerb.GET,
            Protocol = (_options.PublicEndpoint ?? _options.Endpoint) is { Scheme: "http" } ? Protocol.HTTP : Protocol.HTTPS,
        };
        request.ResponseHeaderOverrides.ContentType = headers.ContentType;
        request.ResponseHeaderOverrides.ContentDisposition = headers.Disposition;
        request.ResponseHeaderOverrides.CacheControl = headers.CacheControl;
        return CallAsync(
            async () =>
            {
                request.Expires = TimeAt(request) + lifetime;
                return new Uri(await _signer.GetPreSignedURLAsync(request));
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Calls the store with a request without content, or with one byte, as below. All attempts have <see cref="Timeout" /> together, because somebody waits
    /// for the response.
    /// </summary>
    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Timeout);
        return await CallAsync(() => call(patience.Token), cancellationToken);
    }

    /// <summary>Calls the store, and reports its faults as <see cref="MediaStoreException" />.</summary>
    public static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (IsFault(exception, cancellationToken))
        {
            throw DataErrors.MediaStoreUnavailable(ReasonOf(exception), exception);
        }
    }

    /// <summary>Returns whether an exception is a fault of the store or of the way to it.</summary>
    public static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        exception switch
        {
            AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException or IOException => true,
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            _ => false,
        };

    private static string ReasonOf(Exception exception) =>
        exception switch
        {
            AmazonServiceException refusal when (int)refusal.StatusCode > 0 => string.Create(
                CultureInfo.InvariantCulture,
                $"it answered {(int)refusal.StatusCode} ({refusal.ErrorCode})."
            ),
            OperationCanceledException or TimeoutException => "it did not answer in time.",
            AmazonServiceException or HttpRequestException or IOException => "it could not be reached.",
            _ => "the request could not be signed; there may be no credentials.",
        };

    /// <summary>Returns the time from which the SDK counts: that of this machine, corrected by the <c>Date</c> of the store's last response.</summary>
    private DateTime TimeAt(GetPreSignedUrlRequest request) =>
        CorrectClockSkew.GetCorrectedUtcNowForEndpoint(_signer.Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request)).URL);

    private PutObjectRequest RequestToPut(string key, Stream content, string contentType) =>
        new()
        {
            BucketName = Name,
            Key = KeyOf(key),
            InputStream = content,
            AutoCloseStream = false,
            ContentType = contentType,
            UseChunkEncoding = false,
        };

    private AmazonS3Client CreateClient(Uri? endpoint, int maxRetries)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = _options.UsePathStyle ?? _options.Endpoint is not null,
            MaxErrorRetry = maxRetries,
            Timeout = _options.Timeout,

            // Other stores than Amazon's do not know the checksums that the SDK adds. The signed hash of the content serves the same purpose.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is not null)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = _options.Region ?? DefaultRegion;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(_options.Region);
        }
        return _options.AccessKey is { Length: > 0 } accessKey
            ? new AmazonS3Client(new BasicAWSCredentials(accessKey, _options.SecretKey), config)
            : new AmazonS3Client(config);
    }
}
