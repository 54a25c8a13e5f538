namespace Qplet.GraphQL.Execution;

/// <summary>A document of the application, valid and ready.</summary>
/// <param name="Id">The id that clients send.</param>
/// <param name="Document">What it asks for.</param>
internal sealed record TrustedDocument(string Id, ExecutableDocument Document);
