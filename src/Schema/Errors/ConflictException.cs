namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The change conflicts with the current state, for example because of a concurrent change. Nothing was changed.</summary>
public sealed class ConflictException : DomainException
{
    internal ConflictException(string message)
        : base("STATE_CONFLICT", message) { }
}
