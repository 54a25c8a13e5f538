using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The end of a fragment or list.</summary>
/// <param name="Part">The fragment or list.</param>
/// <param name="Id">The id that the client knew it by.</param>
/// <param name="Errors">Why it could not be delivered; empty where it was.</param>
internal sealed record CompletedEntry(IPendingPart Part, string Id, IReadOnlyList<GraphQLError> Errors);
