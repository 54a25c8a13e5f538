using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Serves the pictures and sounds of the sample data, with ranges and validators for caches.</summary>
internal static class SampleMediaFiles
{
    private const string CacheControl = "public, max-age=3600";

    private static readonly FileExtensionContentTypeProvider s_contentTypes = new();

    // The files are part of this build of the assembly, so its ID tells whether they have changed.
    private static readonly EntityTagHeaderValue s_tag = new($"\"{typeof(SampleMedia).Assembly.ManifestModule.ModuleVersionId:N}\"");

    /// <summary>Maps the files below <c>/sample-media/</c>.</summary>
    public static void MapSampleMedia(this WebApplication app) =>
        app.MapMethods(
            $"/{SampleMedia.Folder}{{**path}}",
            [HttpMethods.Get, HttpMethods.Head],
            static (string? path, HttpContext context) =>
            {
                if (path is null || SampleMedia.Open(path) is not { } content || !s_contentTypes.TryGetContentType(path, out var contentType))
                {
                    return Results.NotFound();
                }
                context.Response.Headers.CacheControl = CacheControl;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.Stream(content, contentType, entityTag: s_tag, enableRangeProcessing: true);
            }
        );
}
