namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>The result of <c>requestExport</c>.</summary>
/// <param name="Export">The file.</param>
/// <param name="Url">
/// The URL of the file, JSON in UTF-8, which is returned only here. It needs no access token, so keep it to yourself. It works once.
/// </param>
public sealed record RequestExportPayload(ExportFile Export, Uri Url);
