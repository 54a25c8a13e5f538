namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The address and password, or the token, do not open a session. The answer does not tell which part is wrong.</summary>
public sealed class InvalidCredentialsException : DomainException
{
    internal InvalidCredentialsException(string message)
        : base(message) { }
}
