namespace Qplet.GraphQL.Execution;

/// <summary>The documents that the application's own clients were built with.</summary>
public sealed record TrustedDocumentOptions
{
    /// <summary>
    /// The folder with the documents; null for none. It holds files <c>{id}.graphql</c> with one document each, and manifests <c>*.json</c> of builds: an
    /// object of ids and texts (Relay, GraphQL Code Generator),
    /// or a manifest of Apollo (<c>apollo-persisted-query-manifest</c>).
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>What becomes of other documents: they are executed.</summary>
    public TrustedDocumentMode Mode { get; init; }

    /// <summary>Whether <see cref="TrustedDocumentMode.Enforce" /> lets clients send the text of a trusted document instead of its id: no.</summary>
    public bool AllowDocumentBody { get; init; }
}
