using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The part of an operation that accounts for most of its cost.</summary>
/// <param name="Path">The response names from the root to the field, joined by dots.</param>
/// <param name="Cost">The cost of the field, including all selections below it.</param>
/// <param name="Node">The place where the document selects the field.</param>
internal sealed record CostExplanation(string Path, double Cost, FieldNode? Node);
