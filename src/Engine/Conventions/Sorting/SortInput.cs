using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The coerced value of an input such as <c>TrackSortInput</c>.</summary>
/// <param name="Fields">The criteria.</param>
/// <param name="Error">What is not valid; the error belongs to the field, whose resolver runs later.</param>
internal sealed record SortInput(IReadOnlyList<SortField> Fields, GraphQLException? Error);
