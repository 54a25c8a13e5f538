namespace Qplet.GraphQL.TypeSystem;

/// <summary>Thrown by resolvers and coercion to show errors to the client as they are: message, code and extensions. Any other exception is masked.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Shows the errors to the client.</summary>
    public GraphQLException(params IReadOnlyList<GraphQLError> errors)
        : base(errors.Count > 0 ? errors[0].Message : "Unspecified error.") => Errors = errors;

    /// <summary>Shows one error to the client.</summary>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError { Message = message, Code = code }) { }

    /// <summary>The errors, in order.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
