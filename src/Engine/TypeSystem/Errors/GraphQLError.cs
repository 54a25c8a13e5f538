namespace Qplet.GraphQL.TypeSystem;

/// <summary>An error as it appears in the response (<see href="https://spec.graphql.org/September2025/#sec-Errors">section 7.1.6</see>).</summary>
public sealed record GraphQLError
{
    /// <summary>The message for the client's developer: the problem and, where possible, its remedy.</summary>
    public required string Message { get; init; }

    /// <summary>The positions in the document, starting at 1; null if the error has no position.</summary>
    public IReadOnlyList<ErrorLocation>? Locations { get; init; }

    /// <summary>The response path of the field that failed; null for request errors.</summary>
    public ResponsePath? Path { get; init; }

    /// <summary>The machine-readable code, written as <c>extensions.code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// Further members of <c>extensions</c>, in order. Values must be serialisable as JSON: strings, Booleans, numbers, lists and dictionaries.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>
    /// Errors of one response that have the same key, and whose paths differ only in list indices, are sent as one: the first, with their number as
    /// <c>extensions.count</c>. Null if each error is sent by itself. The key is not sent.
    /// </summary>
    public string? GroupKey { get; init; }

    /// <summary>
    /// The problem of a variable's value without the name of the variable, for transports whose requests name it in another way. Null for other errors. It is
    /// not sent.
    /// </summary>
    public string? InputProblem { get; init; }

    /// <summary>The cause, for logging only; never sent to a client.</summary>
    public Exception? Exception { get; init; }
}
