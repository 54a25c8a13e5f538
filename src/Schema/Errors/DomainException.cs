namespace Qplet.GraphQL.Schema.Errors;

/// <summary>What a mutation refuses and says so in the <c>errors</c> of its payload. All are made by <see cref="DomainErrors" />.</summary>
public abstract class DomainException : Exception
{
    private protected DomainException(string message)
        : base(message) { }
}
