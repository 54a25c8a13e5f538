namespace Qplet.GraphQL.Execution;

/// <summary>The trusted documents as they were read from their folders.</summary>
internal sealed record TrustedDocumentSet
{
    /// <summary>The documents to execute.</summary>
    public required TrustedDocuments Documents { get; init; }

    /// <summary>Those of the documents that are published in other ways as well.</summary>
    public required IReadOnlyList<PublishedDocument> Published { get; init; }

    /// <summary>The published documents, ready to be executed.</summary>
    public required IReadOnlyList<KeyValuePair<PublishedDocument, ExecutableDocument>> Executables { get; init; }

    /// <summary>The problems of the documents that were skipped, as <c>file:line:column: message</c>.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>The names of the shipped operations that are left out, because the application has one with the same name, route or tool.</summary>
    public required IReadOnlyList<string> Replaced { get; init; }

    /// <summary>The number of documents of the application's own folder.</summary>
    public required int ApplicationCount { get; init; }
}
