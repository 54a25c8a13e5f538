namespace Qplet.GraphQL.Schema.Errors;

/// <summary>An input value is not valid. Nothing was changed. Each invalid value has its own error.</summary>
public sealed class ValidationException : DomainException
{
    internal ValidationException(string path, string code, string message)
        : base(code, message, path) { }
}
