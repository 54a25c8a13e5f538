namespace Qplet.GraphQL.AspNetCore;

/// <summary>What the path of a request names: <c>/persisted/{id}</c> and <c>/persisted/{id}/{operationName}</c>.</summary>
/// <param name="DocumentId">The id of a stored document.</param>
/// <param name="OperationName">The operation of it; null where the document has one only.</param>
internal readonly record struct StoredOperation(string DocumentId, string? OperationName);
