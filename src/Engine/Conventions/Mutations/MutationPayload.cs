namespace Qplet.GraphQL.Conventions;

/// <summary>The value of a mutation field: the result or the errors.</summary>
/// <param name="Result">The value that the method returned. Null if there are errors.</param>
/// <param name="Errors">The errors. Null if the mutation succeeded.</param>
internal sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors = null);
