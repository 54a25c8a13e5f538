namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The change does not fit the present state, for example because someone else was faster. Nothing was changed.</summary>
public sealed class ConflictException : DomainException
{
    internal ConflictException(string message)
        : base(message) { }
}
