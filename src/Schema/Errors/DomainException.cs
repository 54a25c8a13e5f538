namespace Qplet.GraphQL.Schema.Errors;

/// <summary>An error that a mutation returns in the <c>errors</c> of its payload. <see cref="DomainErrors" /> creates all of them.</summary>
public abstract class DomainException : Exception
{
    private protected DomainException(string message)
        : base(message) { }
}
