namespace Qplet.GraphQL.Execution;

/// <summary>A trusted document of the application, validated and ready to execute.</summary>
/// <param name="Id">The ID that clients send.</param>
/// <param name="Document">The document.</param>
internal sealed record TrustedDocument(string Id, ExecutableDocument Document);
