using Qplet.GraphQL.Data.PersonalData;
using Qplet.GraphQL.Schema.Accounts;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Serves the files with all data of a user. The address is a secret that works once.</summary>
internal static class DataExportFiles
{
    private const string FileName = "qplet-data.json";

    /// <summary>Maps the files below <c>/data-exports/</c>. Every address that cannot be used is answered alike.</summary>
    public static void MapDataExports(this WebApplication app) => app.MapGet("/data-exports/{id}/{secret}", DownloadAsync);

    private static async Task DownloadAsync(string id, string secret, HttpContext context, DataExports exports, PersonalDataFile file)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!Guid.TryParseExact(id, "N", out var exportId) || await exports.UseAsync(exportId, secret, context.RequestAborted) is not { } userId)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "application/json";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        await file.WriteAsync(userId, context.Response.Body, context.RequestAborted);
    }
}
