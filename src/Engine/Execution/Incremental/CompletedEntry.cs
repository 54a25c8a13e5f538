using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The completion of a deferred fragment or streamed list.</summary>
/// <param name="Part">The fragment or list.</param>
/// <param name="Id">The id that was announced to the client.</param>
/// <param name="Errors">The errors that prevented its delivery. Empty if it was delivered.</param>
internal sealed record CompletedEntry(IPendingPart Part, string Id, IReadOnlyList<GraphQLError> Errors);
