namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The e-mail address and password, or the token, are not valid. The response does not reveal which part is wrong.</summary>
public sealed class InvalidCredentialsException : DomainException
{
    internal InvalidCredentialsException(string code, string message, string path = "")
        : base(code, message, path) { }
}
