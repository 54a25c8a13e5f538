namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Thrown by a mutation to answer with errors that it declares by <c>[Error&lt;T&gt;]</c>: objects that become members of the payload's <c>errors</c>.
/// </summary>
public class DomainErrorException : Exception
{
    /// <summary>Answers with errors of declared classes.</summary>
    public DomainErrorException(params IReadOnlyList<object> errors)
        : base("The mutation answers with domain errors.") => Errors = errors;

    /// <summary>The errors, in order.</summary>
    public IReadOnlyList<object> Errors { get; }
}
