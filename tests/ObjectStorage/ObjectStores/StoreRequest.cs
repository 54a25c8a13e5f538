using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>A request to the object store, whose signature is right.</summary>
internal sealed class StoreRequest(ObjectStore store, HttpContext context, byte[] body, int? cutAfter)
{
    private const int MinPartSize = 5 * 1024 * 1024;

    private readonly StoreResponse _response = new(context);

    private HttpRequest Request => context.Request;

    public Task AnswerAsync()
    {
        var parts = Request.Path.Value!.TrimStart('/').Split('/', 2);
        if (parts[0] != ObjectStore.Bucket)
        {
            return _response.RefuseAsync(HttpStatusCode.NotFound, "NoSuchBucket");
        }
        var key = parts.Length == 2 ? parts[1] : "";
        var (isOfUploads, uploadId) = (Request.Query.ContainsKey("uploads"), Request.Query["uploadId"].ToString());
        store.Requests.Enqueue($"{Request.Method} {key}{(isOfUploads ? "?uploads" : "")}{(uploadId.Length > 0 ? "?uploadId" : "")}");
        return (Request.Method, key.Length > 0, isOfUploads, uploadId.Length > 0) switch
        {
            ("PUT", true, false, false) => PutAsync(key),
            ("GET" or "HEAD", true, false, false) => GetAsync(key),
            ("DELETE", true, false, false) => DeleteAsync(key),
            ("GET", false, false, false) => ListAsync(),
            ("POST", true, true, false) => BeginAsync(key),
            ("PUT", true, false, true) => PutPartAsync(uploadId),
            ("POST", true, false, true) => CompleteAsync(key, uploadId),
            ("DELETE", true, false, true) => AbortAsync(uploadId),
            ("GET", false, true, false) => ListUnfinishedAsync(),
            _ => _response.RefuseAsync(HttpStatusCode.NotImplemented, "NotImplemented"),
        };
    }

    private static string TagOf(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private StoredObject NewObject(byte[] content, string contentType) => new(content, contentType, TagOf(content), DateTime.UtcNow);

    private async Task PutAsync(string key)
    {
        var added = NewObject(body, Request.ContentType ?? "");
        if (Request.Headers.IfNoneMatch == "*")
        {
            if (!store.Objects.TryAdd(key, added))
            {
                await _response.RefuseAsync(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
                return;
            }
        }
        else
        {
            store.Objects[key] = added;
        }
        context.Response.Headers.ETag = added.ETag;
    }

    private async Task GetAsync(string key)
    {
        if (!store.Objects.TryGetValue(key, out var found))
        {
            await _response.RefuseAsync(HttpStatusCode.NotFound, "NoSuchKey");
            return;
        }
        if (Request.Headers.IfMatch is [{ } wanted] && wanted != found.ETag)
        {
            await _response.RefuseAsync(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
            return;
        }
        var (start, end) = (0, found.Content.Length);
        var response = context.Response;
        if (Request.Headers.Range is [{ } text])
        {
            var range = RangeHeaderValue.Parse(text).Ranges.Single();
            start = (int)(range.From ?? found.Content.Length - range.To!.Value);
            end = range.From is null ? end : (int)Math.Min(end, (range.To ?? end) + 1);
            if (start >= found.Content.Length)
            {
                await _response.RefuseAsync(HttpStatusCode.RequestedRangeNotSatisfiable, "InvalidRange");
                return;
            }
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{end - 1}/{found.Content.Length}");
        }
        response.Headers.ETag = found.ETag;
        response.Headers.LastModified = found.StoredAt.ToString("R", CultureInfo.InvariantCulture);
        response.ContentType = Override("response-content-type") ?? found.ContentType;
        response.Headers.ContentDisposition = Override("response-content-disposition");
        response.Headers.CacheControl = Override("response-cache-control");
        response.ContentLength = end - start;
        if (HttpMethods.IsHead(Request.Method))
        {
            return;
        }
        await response.Body.WriteAsync(found.Content.AsMemory(start, Math.Min(end - start, cutAfter ?? int.MaxValue)));
        if (cutAfter < end - start)
        {
            await response.Body.FlushAsync();
            context.Abort();
        }
    }

    private string? Override(string name) => Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    private Task DeleteAsync(string key)
    {
        store.Objects.TryRemove(key, out _);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task ListAsync()
    {
        if (Request.Query["list-type"] != "2")
        {
            await _response.RefuseAsync(HttpStatusCode.NotImplemented, "NotImplemented");
            return;
        }
        var prefix = Request.Query["prefix"].ToString();
        var after = Request.Query["continuation-token"] is [{ } token] ? WebEncoders.Base64UrlDecode(token) : [];
        var last = System.Text.Encoding.UTF8.GetString(after);
        var all = store
            .Objects.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(item.Key, last) > 0)
            .OrderBy(static item => item.Key, StringComparer.Ordinal)
            .ToList();
        var page = all.Take(store.PageSize).ToList();
        var isTruncated = all.Count > page.Count;
        await _response.WriteAsync(
            StoreResponse.Element(
                "ListBucketResult",
                StoreResponse.Element("Name", ObjectStore.Bucket),
                StoreResponse.Element("KeyCount", page.Count),
                StoreResponse.Element("IsTruncated", isTruncated),
                isTruncated
                    ? StoreResponse.Element("NextContinuationToken", WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(page[^1].Key)))
                    : null,
                page.Select(static item =>
                    StoreResponse.Element(
                        "Contents",
                        StoreResponse.Element("Key", item.Key),
                        StoreResponse.Element("LastModified", Iso(item.Value.StoredAt)),
                        StoreResponse.Element("ETag", item.Value.ETag),
                        StoreResponse.Element("Size", item.Value.Content.Length)
                    )
                )
            )
        );
    }

    private Task BeginAsync(string key)
    {
        var id = Guid.NewGuid().ToString("N");
        store.Unfinished[id] = new UnfinishedObject(key, Request.ContentType ?? "", DateTime.UtcNow);
        return _response.WriteAsync(
            StoreResponse.Element("InitiateMultipartUploadResult", StoreResponse.Element("Key", key), StoreResponse.Element("UploadId", id))
        );
    }

    private async Task PutPartAsync(string uploadId)
    {
        if (!store.Unfinished.TryGetValue(uploadId, out var unfinished))
        {
            await _response.RefuseAsync(HttpStatusCode.NotFound, "NoSuchUpload");
            return;
        }
        var part = NewObject(body, "");
        unfinished.Parts[int.Parse(Request.Query["partNumber"].ToString(), CultureInfo.InvariantCulture)] = part;
        context.Response.Headers.ETag = part.ETag;
    }

    private async Task CompleteAsync(string key, string uploadId)
    {
        var document = XDocument.Parse(System.Text.Encoding.UTF8.GetString(body));
        var listed = document
            .Descendants()
            .Where(static element => element.Name.LocalName == "Part")
            .Select(static element => (Number: (int)element.Elements().First(e => e.Name.LocalName == "PartNumber"), Element: element))
            .ToList();
        if (!store.Unfinished.TryGetValue(uploadId, out var unfinished) || listed.Exists(part => !unfinished.Parts.ContainsKey(part.Number)))
        {
            await _response.RefuseAsync(HttpStatusCode.BadRequest, "InvalidPart");
            return;
        }
        var parts = listed.Select(part => unfinished.Parts[part.Number].Content).ToList();
        if (parts.SkipLast(1).Any(static part => part.Length < MinPartSize))
        {
            await _response.RefuseAsync(HttpStatusCode.BadRequest, "EntityTooSmall");
            return;
        }
        var whole = NewObject([.. parts.SelectMany(static part => part)], unfinished.ContentType);
        store.Objects[key] = whole with { ETag = $"{whole.ETag.TrimEnd('"')}-{parts.Count}\"" };
        store.Unfinished.TryRemove(uploadId, out _);
        await _response.WriteAsync(StoreResponse.Element("CompleteMultipartUploadResult", StoreResponse.Element("ETag", store.Objects[key].ETag)));
    }

    private Task AbortAsync(string uploadId)
    {
        store.Unfinished.TryRemove(uploadId, out _);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ListUnfinishedAsync()
    {
        var prefix = Request.Query["prefix"].ToString();
        return _response.WriteAsync(
            StoreResponse.Element(
                "ListMultipartUploadsResult",
                StoreResponse.Element("IsTruncated", false),
                store
                    .Unfinished.Where(item => item.Value.Key.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(static item =>
                        StoreResponse.Element(
                            "Upload",
                            StoreResponse.Element("Key", item.Value.Key),
                            StoreResponse.Element("UploadId", item.Key),
                            StoreResponse.Element("Initiated", Iso(item.Value.BegunAt))
                        )
                    )
            )
        );
    }
}
