namespace Qplet.GraphQL.TypeSystem;

/// <summary>An error as the response shows it (section 7.1.6).</summary>
public sealed record GraphQLError
{
    /// <summary>What went wrong and how to mend it, made for the client's developer.</summary>
    public required string Message { get; init; }

    /// <summary>Where in the document, 1-based; null where no place can be named.</summary>
    public IReadOnlyList<ErrorLocation>? Locations { get; init; }

    /// <summary>The response path of the field that failed; null for errors of the request.</summary>
    public ResponsePath? Path { get; init; }

    /// <summary>The machine-readable code, shown as <c>extensions.code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Further members of <c>extensions</c>, in order: JSON-able values (string, bool, numbers, lists, dictionaries).</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The cause, for the log only: never shown to a client.</summary>
    public Exception? Exception { get; init; }
}
