namespace Qplet.GraphQL.Conventions;

/// <summary>The value of a mutation under the conventions: the result, or the errors.</summary>
/// <param name="Result">What the method returned; null where there are errors.</param>
/// <param name="Errors">Why it changed nothing; null where it succeeded.</param>
internal sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors = null);
