namespace Qplet.GraphQL.AspNetCore;

/// <summary>The place of an operation in its batch.</summary>
/// <param name="Request">The index of the request in the list of requests, or of the operation in the list of operations. Null if there is no such
/// list.</param>
/// <param name="Variables">The index in the list of variables. Null if there is no such list.</param>
internal readonly record struct BatchIndex(int? Request, int? Variables);
