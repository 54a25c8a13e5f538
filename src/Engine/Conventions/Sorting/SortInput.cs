using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The coerced value of an input such as <c>TrackSortInput</c>.</summary>
/// <param name="Fields">The criteria.</param>
/// <param name="Error">The error if the value is not valid. It is reported for the field, whose resolver runs later.</param>
internal sealed record SortInput(IReadOnlyList<SortField> Fields, GraphQLException? Error);
