namespace Qplet.GraphQL.TypeSystem;

/// <summary>A schema cannot be built; lists every problem that was found, each with the type or member and what to change.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(static error => $"- {error.Message}").Prepend("The schema cannot be built:")))
{
    /// <summary>The problems, in the order in which they were found.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
