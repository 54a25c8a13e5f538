using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Server.Authentication;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Handles the requests of the <see href="https://tus.io/protocols/resumable-upload">tus protocol</see>: what all methods have in common.</summary>
internal sealed class TusEndpoint(TusUploads uploads, UploadLimits limits, MediaOptions media)
{
    /// <summary>The route parameter with the key of an upload.</summary>
    public const string IdParameter = "id";

    private const string MethodsOfAll = "OPTIONS, POST";
    private const string MethodsOfOne = "OPTIONS, HEAD, PATCH, DELETE";

    /// <summary>Handles a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers[TusHeaders.Resumable] = TusProtocol.Version;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await DispatchAsync(context);
        }
        catch (TusException refusal)
        {
            await RefuseAsync(context, refusal);
        }
        catch (Exception exception) when (DatabaseFault.IsOutage(exception) || exception is MediaStoreException)
        {
            await RefuseAsync(context, UploadErrors.Unavailable());
        }
    }

    private Task DispatchAsync(HttpContext context)
    {
        var request = context.Request;
        var method = request.Headers[TusHeaders.MethodOverride] is [{ Length: > 0 } replacement] ? replacement : request.Method;
        if (HttpMethods.IsOptions(method))
        {
            return DescribeAsync(context.Response);
        }
        if (request.Headers[TusHeaders.Resumable] != TusProtocol.Version)
        {
            context.Response.Headers[TusHeaders.Version] = TusProtocol.Version;
            throw UploadErrors.VersionMissing();
        }
        var ownerId = OwnerOf(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Uploads have limits of their own.
            limit.MaxRequestBodySize = null;
        }
        if (request.RouteValues[IdParameter] is not string text)
        {
            return HttpMethods.IsPost(method)
                ? limits.CountAsync(context, () => uploads.CreateAsync(context, ownerId))
                : throw NotAllowed(context, MethodsOfAll);
        }
        if (!Guid.TryParse(text, CultureInfo.InvariantCulture, out var id))
        {
            throw UploadErrors.NotFound();
        }
        return HttpMethods.IsHead(method) ? uploads.ReadAsync(context, ownerId, id)
            : HttpMethods.IsPatch(method) ? uploads.AppendAsync(context, ownerId, id)
            : HttpMethods.IsDelete(method) ? uploads.DeleteAsync(context, ownerId, id)
            : throw NotAllowed(context, MethodsOfOne);
    }

    /// <summary>Describes what the server supports (section "OPTIONS").</summary>
    private Task DescribeAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers[TusHeaders.Version] = TusProtocol.Version;
        response.Headers[TusHeaders.Extension] = TusProtocol.Extensions;
        response.Headers[TusHeaders.ChecksumAlgorithm] = TusProtocol.ChecksumAlgorithms;
        response.Headers[TusHeaders.MaxSize] = media.MaxFileSize.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static Guid OwnerOf(HttpContext context)
    {
        if (UncheckedCaller.Is(context.User))
        {
            throw UploadErrors.Unavailable();
        }
        if (Viewer.From(context.User).Id is { } id)
        {
            return id;
        }
        context.Response.Headers.WWWAuthenticate = RejectedCaller.Is(context.User) ? "Bearer error=\"invalid_token\"" : "Bearer";
        throw UploadErrors.NotSignedIn();
    }

    private static TusException NotAllowed(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return UploadErrors.MethodNotAllowed(methods);
    }

    private static async Task RefuseAsync(HttpContext context, TusException refusal)
    {
        var response = context.Response;
        if (response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        response.StatusCode = refusal.Status;
        if (refusal.RetryAfter is { } time)
        {
            response.Headers.RetryAfter = ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.WriteAsJsonAsync(
                new ProblemDetails { Status = refusal.Status, Detail = refusal.Message },
                options: null,
                contentType: "application/problem+json",
                context.RequestAborted
            );
        }
    }
}
