using Qplet.GraphQL.Data.Exports;

namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>A file with all your data, which you can download once.</summary>
/// <param name="CreatedAt">The time of the request.</param>
/// <param name="ExpiresAt">The time after which the file can no longer be downloaded.</param>
/// <param name="DownloadedAt">The time of the download, or null if the file was not downloaded.</param>
[ObjectType("DataExport")]
public sealed record ExportFile(DateTime CreatedAt, DateTime ExpiresAt, DateTime? DownloadedAt)
{
    /// <summary>Returns what a user may know of a permission.</summary>
    internal static ExportFile Of(DataExport export) => new(export.CreatedAt, export.ExpiresAt, export.DownloadedAt);
}
