namespace Qplet.GraphQL.Execution;

/// <summary>The options of trusted documents, which the application's own clients were built with.</summary>
public sealed record TrustedDocumentOptions
{
    /// <summary>
    /// The folder with the documents. Null for no trusted documents. It contains files <c>{id}.graphql</c> with one document each, and manifests
    /// <c>*.json</c> of builds: an object of IDs and texts (Relay, GraphQL Code Generator), or a manifest of Apollo (<c>apollo-persisted-query-manifest</c>).
    /// Default: null.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>
    /// The folder, with subfolders, of documents that are shipped with the server: files <c>*.graphql</c> with one operation each, which is published by
    /// <c>@http</c> or <c>@mcpTool</c>. They are trusted in every mode; their ID is the name of the operation. Null for none. Default: null.
    /// </summary>
    public string? ShippedFolder { get; init; }

    /// <summary>The treatment of documents that are not trusted. Default: <see cref="TrustedDocumentMode.Off" />, which executes them.</summary>
    public TrustedDocumentMode Mode { get; init; }

    /// <summary>
    /// Whether <see cref="TrustedDocumentMode.Enforce" /> lets clients send the text of a trusted document instead of its ID. Default: false.
    /// </summary>
    public bool AllowDocumentBody { get; init; }
}
