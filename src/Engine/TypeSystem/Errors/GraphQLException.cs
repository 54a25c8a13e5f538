namespace Qplet.GraphQL.TypeSystem;

/// <summary>An exception whose errors are sent to the client unchanged: message, code and extensions. Other exceptions are masked.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Creates an exception with several errors.</summary>
    public GraphQLException(params IReadOnlyList<GraphQLError> errors)
        : base(errors.Count > 0 ? errors[0].Message : "Unspecified error.") => Errors = errors;

    /// <summary>Creates an exception with one error.</summary>
    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError { Message = message, Code = code }) { }

    /// <summary>The errors, in order.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
