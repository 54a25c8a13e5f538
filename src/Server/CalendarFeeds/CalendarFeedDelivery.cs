using System.IO.Compression;
using System.Text;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Schema.CalendarFeeds;

namespace Qplet.GraphQL.Server.CalendarFeeds;

/// <summary>
/// Serves calendar feeds at <c>/calendar-feeds/{token}.ics</c>. Every request checks what the user of the feed may see at that time. An address that is
/// unknown, or that may not be used now, is answered by 404. A request with a current validator (RFC 9110, section 13) is answered without reading the entries.
/// </summary>
internal sealed class CalendarFeedDelivery(CalendarFeedReader feeds, CalendarFeedLimiter limiter)
{
    private const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The number of bytes from which on contents are compressed.</summary>
    private const int MinCompressedSize = 1024;

    /// <summary>Serves a feed.</summary>
    public async Task ServeAsync(HttpContext context, string token)
    {
        var (response, cancellation) = (context.Response, context.RequestAborted);
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Robots-Tag"] = "noindex";
        if (await feeds.FindAsync(token, cancellation) is not { } state)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (limiter.Refuse(state.Feed.Id) is { } wait)
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = wait;
            return;
        }

        await feeds.MarkReadAsync(state.Feed, cancellation);
        response.Headers.ETag = state.EntityTag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsCurrent(context.Request, state.EntityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = "inline; filename=\"calendar.ics\"";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        if (await feeds.ReadAsync(state, cancellation) is not { } text)
        {
            response.Clear();
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await WriteAsync(context, Encoding.UTF8.GetBytes(text), cancellation);
    }

    /// <summary>Returns whether the client has the current contents (RFC 9110, section 13.1.2). Dates are not compared: they can go back.</summary>
    private static bool IsCurrent(HttpRequest request, string entityTag)
    {
        var current = EntityTagHeaderValue.Parse(entityTag);
        return request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));
    }

    private static async Task WriteAsync(HttpContext context, byte[] content, CancellationToken cancellation)
    {
        if (content.Length < MinCompressedSize || !AcceptsGzip(context.Request))
        {
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content, cancellation);
            return;
        }
        context.Response.Headers.ContentEncoding = "gzip";
        await using var compressed = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await compressed.WriteAsync(content, cancellation);
    }

    private static bool AcceptsGzip(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var coding =
            accepted.FirstOrDefault(static value => value.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(static value => value.Value == "*");
        return coding is not null && coding.Quality is null or > 0;
    }
}
