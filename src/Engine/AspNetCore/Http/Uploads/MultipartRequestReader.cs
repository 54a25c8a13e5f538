using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Reads multipart requests (GraphQL multipart request specification): the fields <c>operations</c> and <c>map</c>, then the files.</summary>
internal sealed class MultipartRequestReader(GraphQLServerOptions options)
{
    /// <summary>The number of bytes allowed for the boundaries and headers of the parts.</summary>
    private const int FramingAllowance = 64 * 1024;

    private const int LongestBoundary = 200;

    private readonly ConnectionSlots _slots = new(
        options.Uploads.MaxConcurrentRequests,
        options.Uploads.MaxConcurrentRequestsPerClient,
        UploadErrors.TooManyUploads,
        UploadErrors.TooManyUploadsOfClient
    );

    /// <summary>Takes one of the limited slots for multipart requests until the returned object is disposed.</summary>
    /// <exception cref="MalformedRequestException">A limit is reached.</exception>
    public IDisposable Enter(HttpContext context) => _slots.Enter(context);

    /// <summary>Returns whether a request is a multipart request and these are enabled.</summary>
    public bool Takes(HttpRequest request) =>
        options.Uploads.Enabled && request.ContentType is { } contentType && contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the request to its end. Larger files are written to disk while they are read.</summary>
    /// <exception cref="MalformedRequestException">The request is not a valid multipart request, or exceeds a limit.</exception>
    public async Task<MultipartRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!PreflightHeader.IsIn(request))
        {
            throw UploadErrors.PreflightMissing();
        }
        if (ContentCoding.IsEncoded(request))
        {
            throw TransportErrors.UnsupportedContentCoding(request.Headers.ContentEncoding.ToString(), ContentCoding.Supported);
        }

        var uploads = options.Uploads;
        var limit = uploads.MaxTotalSize + uploads.MaxMapSize + options.Http.MaxRequestBodySize + FramingAllowance;
        if (request.ContentLength > limit)
        {
            throw UploadErrors.FilesTooLarge(uploads.MaxTotalSize);
        }

        // The limits of this transport apply. The web server's own limit is for other requests.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }
        await using var body = new LimitedStream(request.Body, limit, () => UploadErrors.FilesTooLarge(uploads.MaxTotalSize));
        var reader = new MultipartReader(BoundaryOf(request), body);
        try
        {
            return await ReadAsync(reader, cancellationToken);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException and not BadHttpRequestException
                && !request.HttpContext.RequestAborted.IsCancellationRequested
            )
        {
            throw UploadErrors.UnreadableForm("It is incomplete, or its parts are not separated as its Content-Type says.");
        }
    }

    private async Task<MultipartRequest> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var operations = await ReadFieldAsync(
            await reader.ReadNextSectionAsync(cancellationToken),
            static name =>
                name switch
                {
                    "operations" => null,
                    "map" => UploadErrors.MapBeforeOperations(),
                    _ => UploadErrors.NoOperations(),
                },
            options.Http.MaxRequestBodySize,
            static limit => TransportErrors.RequestTooLarge(limit),
            cancellationToken
        );
        var map = FileMap.Read(
            await ReadFieldAsync(
                await reader.ReadNextSectionAsync(cancellationToken),
                static name =>
                    name switch
                    {
                        "map" => null,
                        null => UploadErrors.NoMap(),
                        _ => UploadErrors.FileBeforeMap(),
                    },
                options.Uploads.MaxMapSize,
                static limit => UploadErrors.MapTooLarge(limit),
                cancellationToken
            ),
            options.Uploads.MaxFiles
        );
        var request = map.Apply(operations, options.Http.MaxJsonDepth + 1);

        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        var result = new MultipartRequest(request, files);
        try
        {
            await ReadFilesAsync(reader, map, files, cancellationToken);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private async Task ReadFilesAsync(MultipartReader reader, FileMap map, Dictionary<string, UploadedFile> files, CancellationToken cancellationToken)
    {
        var total = 0L;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var (key, fileName) = NamesOf(section);
            if (key is null || files.ContainsKey(key))
            {
                throw UploadErrors.UnreadableForm("A part has no name, or the same name as another part.");
            }
            if (!map.Contains(key))
            {
                throw UploadErrors.NoPaths(key);
            }
            var file = await BufferedFile.ReadAsync(fileName ?? key, section.ContentType, section.Body, options.Uploads, cancellationToken);
            files.Add(key, file);
            total += file.Length;
            if (total > options.Uploads.MaxTotalSize)
            {
                throw UploadErrors.FilesTooLarge(options.Uploads.MaxTotalSize);
            }
        }

        if (map.Keys.FirstOrDefault(key => !files.ContainsKey(key)) is { } missing)
        {
            throw UploadErrors.FileMissing(missing);
        }
    }

    private static async Task<byte[]> ReadFieldAsync(
        MultipartSection? section,
        Func<string?, MalformedRequestException?> check,
        int limit,
        Func<int, MalformedRequestException> exceeded,
        CancellationToken cancellationToken
    )
    {
        if (check(section is null ? null : NamesOf(section).Name) is { } error)
        {
            throw error;
        }
        await using var body = new LimitedStream(section!.Body, limit, () => exceeded(limit));
        using var field = new MemoryStream();
        await body.CopyToAsync(field, cancellationToken);
        return field.ToArray();
    }

    /// <summary>Returns the name of a part, and the name of its file without folders.</summary>
    private static (string? Name, string? FileName) NamesOf(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return (null, null);
        }
        var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        return (HeaderUtilities.RemoveQuotes(disposition.Name).Value, fileName?[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]);
    }

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var contentType)
        && HeaderUtilities.RemoveQuotes(contentType.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : throw UploadErrors.UnreadableForm("Its Content-Type has no boundary, or its boundary is too long.");
}
