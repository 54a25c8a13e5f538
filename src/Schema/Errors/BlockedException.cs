namespace Qplet.GraphQL.Schema.Errors;

/// <summary>One of the two users has blocked the other. Nothing was changed.</summary>
public sealed class BlockedException : DomainException
{
    internal BlockedException(string message)
        : base("USER_BLOCKED", message) { }
}
