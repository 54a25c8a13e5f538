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
internal sealed class MediaDelivery(MediaAccess access, IMediaStore store, AddressSigner signer, TimeProvider time)
{
    /// <summary>Pages that show content may not run anything in it.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// <summary>The longest time in seconds for which a browser keeps private content without asking for it again.</summary>
    private const int MaxPrivateAge = 60;

    /// <summary>Serves the content of a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The ID of the file and its extension.</param>
    /// <param name="isDownload">Whether browsers save the content instead of showing it.</param>
    public async Task<IResult> ServeAsync(HttpContext context, string name, bool isDownload)
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
        if (await store.OpenAsync(key, cancellation) is not { } content)
        {
            return NotFound(context);
        }
        SetHeaders(context.Response, asset, signed);
        var isInline = !isDownload && asset.Kind != MediaKind.File;
        if (!isInline)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(asset.FileName);
            context.Response.Headers.ContentDisposition = disposition.ToString();
        }
        return Results.Stream(
            content,
            size.Value is null ? asset.ContentType : MediaFormat.CopyContentType,
            lastModified: new DateTimeOffset(asset.CreatedAt),
            entityTag: new EntityTagHeaderValue(size.Value is null ? $"\"{asset.ContentHash}\"" : $"\"{asset.ContentHash}-{size.Value}\""),
            enableRangeProcessing: true
        );
    }

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

    private readonly record struct AskedSize(ImageSize? Value);
}
