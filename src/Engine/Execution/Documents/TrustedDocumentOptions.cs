namespace Qplet.GraphQL.Execution;

/// <summary>The options of trusted documents: those that the application's own clients were built with.</summary>
public sealed record TrustedDocumentOptions
{
    /// <summary>
    /// The folder with the trusted documents. Null if there is none. It contains files <c>{id}.graphql</c> with one document each, and build manifests
    /// <c>*.json</c>: an object of IDs and texts (Relay, GraphQL Code Generator), or a manifest of Apollo (<c>apollo-persisted-query-manifest</c>).
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>How other documents are handled. Default: they are executed.</summary>
    public TrustedDocumentMode Mode { get; init; }

    /// <summary>
    /// Whether clients may send the text of a trusted document instead of its ID in <see cref="TrustedDocumentMode.Enforce" />. Default: false.
    /// </summary>
    public bool AllowDocumentBody { get; init; }
}
