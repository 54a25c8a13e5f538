namespace Qplet.GraphQL.AspNetCore;

/// <summary>The place of an operation in its batch.</summary>
/// <param name="Request">
/// The place of the request in the list of requests, or of the operation in the list of operations; null where there is no such list.
/// </param>
/// <param name="Variables">The place in the list of variables; null if there is none.</param>
internal readonly record struct BatchIndex(int? Request, int? Variables);
