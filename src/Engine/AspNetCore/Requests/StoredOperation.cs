namespace Qplet.GraphQL.AspNetCore;

/// <summary>The document and operation named by the path of a request: <c>/persisted/{id}</c> or <c>/persisted/{id}/{operationName}</c>.</summary>
/// <param name="DocumentId">The ID of a stored document.</param>
/// <param name="OperationName">The operation of the document. Null if it was not named.</param>
internal readonly record struct StoredOperation(string DocumentId, string? OperationName);
