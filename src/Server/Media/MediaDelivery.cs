using System.Globalization;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Server.Authentication;

namespace Qplet.GraphQL.Server.Media;

/// <summary>
/// Serves the content of files at <c>/media-assets/{id}.{extension}</c>, with ranges and validators (RFC 9110, sections 13 and 14). Every request checks what
/// its caller may see at that time, whether the caller is known by an access token or by a signed address; anything else is
/// answered by 404, and a rejected token by 401.
/// </summary>
internal sealed partial class MediaDelivery(MediaAccess access, IMediaStore store, AddressSigner signer, TimeProvider time, ILogger<MediaDelivery> logger)
{
    /// <summary>Pages that show content may not run anything in it.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>The addresses of the store differ each time, so caches find nothing by them.</summary>
    private const string RedirectedCacheControl = "private, no-cache";

    /// <summary>The longest time in seconds for which a browser keeps private content without asking for it again.</summary>
    private const int MaxPrivateAge = 60;

    private const string RetryAfterSeconds = "5";

    /// <summary>Serves the content of a file. While the store of files cannot be used, the answer is 503.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The ID of the file and its extension.</param>
    /// <param name="isDownload">Whether browsers save the content instead of showing it.</param>
    public async Task ServeAsync(HttpContext context, string name, bool isDownload)
    {
        try
        {
            var result = await FindAsync(context, name, isDownload);
            await result.ExecuteAsync(context);
        }
        catch (MediaStoreException exception) when (!context.Response.HasStarted)
        {
            LogUnavailable(exception);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            context.Response.Headers.CacheControl = "no-store";
        }
        catch (MediaStoreException exception)
        {
            // The client sees that the content is incomplete, and can ask for the rest by a range.
            LogUnavailable(exception);
            context.Abort();
        }
    }

    private async Task<IResult> FindAsync(HttpContext context, string name, bool isDownload)
    {
        var cancellation = context.RequestAborted;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (!Guid.TryParseExact(dot < 0 ? name : name[..dot], "D", out var id))
        {
            return Results.NotFound();
        }
        var query = context.Request.Query;
        var signed = signer.Verify(id, query[AddressSigner.ExpiresParameter], query[AddressSigner.UserParameter], query[AddressSigner.SignatureParameter]);
        if (signed is null && (RejectedCaller.Is(context.User) || UncheckedCaller.Is(context.User)))
        {
            return Results.StatusCode(UncheckedCaller.Is(context.User) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized);
        }
        var viewer = signed is null ? Viewer.From(context.User) : await access.ViewerOfAsync(signed, cancellation);
        if (
            await access.FindAsync(viewer ?? Viewer.Anonymous, id, cancellation) is not { } asset
            || (dot < 0 ? "" : name[(dot + 1)..]) != asset.Extension
            || SizeOf(asset, query["size"]) is not { } size
        )
        {
            return NotFound(context);
        }
        var key = size.Value is { } copy ? MediaKeys.Of(asset.StoreKey!, copy) : asset.StoreKey!;
        var contentType = size.Value is null ? asset.ContentType : MediaFormat.CopyContentType;
        var disposition = isDownload || asset.Kind == MediaKind.File ? Attachment(asset) : null;
        if (
            IsUnconditionalGet(context.Request)
            && await store.FindAddressAsync(key, new(contentType, disposition, RedirectedCacheControl), LifetimeOf(signed), cancellation) is { } address
        )
        {
            context.Response.Headers.CacheControl = "no-store";

            // As it was signed: escaped in another way, it would not fit the signature.
            context.Response.Headers.Location = address.OriginalString;
            return Results.StatusCode(StatusCodes.Status302Found);
        }
        if (await store.OpenAsync(key, cancellation) is not { } content)
        {
            return NotFound(context);
        }
        SetHeaders(context.Response, asset, signed);
        context.Response.Headers.ContentDisposition = disposition;
        return Results.Stream(
            content,
            contentType,
            lastModified: new DateTimeOffset(asset.CreatedAt),
            entityTag: new EntityTagHeaderValue(size.Value is null ? $"\"{asset.ContentHash}\"" : $"\"{asset.ContentHash}-{size.Value}\""),
            enableRangeProcessing: true
        );
    }

    private static string Attachment(MediaAsset asset)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(asset.FileName);
        return disposition.ToString();
    }

    /// <summary>Returns whether the store can answer a request in the same way: it does not know the entity tags of this server.</summary>
    private static bool IsUnconditionalGet(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers is { IfMatch.Count: 0, IfNoneMatch.Count: 0, IfModifiedSince.Count: 0, IfUnmodifiedSince.Count: 0, IfRange.Count: 0 };

    private TimeSpan LifetimeOf(SignedViewer? signed) => signed is null ? TimeSpan.MaxValue : signed.ExpiresAt - time.GetUtcNow();

    private static IResult NotFound(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.NotFound();
    }

    /// <summary>Returns the asked copy, or the original. Null if the file has no such copy.</summary>
    private static AskedSize? SizeOf(MediaAsset asset, string? size) =>
        size is null ? new AskedSize(null)
        : asset.Kind == MediaKind.Image && Enum.TryParse<ImageSize>(size, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsDigit(size[0])
            ? new AskedSize(known)
        : null;

    private void SetHeaders(HttpResponse response, MediaAsset asset, SignedViewer? signed)
    {
        // Content never changes, but may be deleted or become private at any time, so caches ask each time whether it still may be shown.
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl =
            signed is not null
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"private, max-age={Math.Clamp((int)(signed.ExpiresAt - time.GetUtcNow()).TotalSeconds, 0, MaxPrivateAge)}"
                )
            : asset.IsPublic ? "public, no-cache"
            : "private, no-cache";
    }

    [LoggerMessage(1, LogLevel.Warning, "The content of a file could not be served.")]
    private partial void LogUnavailable(Exception exception);

    private readonly record struct AskedSize(ImageSize? Value);
}
