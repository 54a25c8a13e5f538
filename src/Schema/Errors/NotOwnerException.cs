namespace Qplet.GraphQL.Schema.Errors;

/// <summary>Only the owner may make this change; admins may delete any object. Nothing was changed.</summary>
public sealed class NotOwnerException : DomainException
{
    internal NotOwnerException(string message)
        : base("NOT_OWNER", message) { }
}
