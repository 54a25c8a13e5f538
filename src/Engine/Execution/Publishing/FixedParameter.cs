namespace Qplet.GraphQL.Execution;

/// <summary>A parameter of a query string that clients may send, but that sets no variable.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The only value that is accepted. Null to accept and ignore all values.</param>
public sealed record FixedParameter(string Name, string? Value);
