namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Thrown by a mutation to return errors that it declares with <c>[Error&lt;T&gt;]</c>. The objects become items of the payload's <c>errors</c>.
/// </summary>
public class DomainErrorException : Exception
{
    /// <summary>Initializes the exception with errors of declared classes.</summary>
    public DomainErrorException(params IReadOnlyList<object> errors)
        : base("The mutation returned domain errors.") => Errors = errors;

    /// <summary>The errors, in order.</summary>
    public IReadOnlyList<object> Errors { get; }
}
