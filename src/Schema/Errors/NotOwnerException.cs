namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The change is open to the owner only (and, for deleting, to admins). Nothing was changed.</summary>
public sealed class NotOwnerException : DomainException
{
    internal NotOwnerException(string message)
        : base(message) { }
}
