namespace Qplet.GraphQL.TypeSystem;

/// <summary>The exception for a schema that cannot be built. Each problem names the type or member and the remedy.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(static error => $"- {error.Message}").Prepend("The schema cannot be built:")))
{
    /// <summary>The problems, in the order of detection.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
