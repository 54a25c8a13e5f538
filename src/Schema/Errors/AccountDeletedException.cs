namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The password is right, but the account was deleted.</summary>
public sealed class AccountDeletedException : DomainException
{
    internal AccountDeletedException(string message)
        : base("ACCOUNT_DELETED", message) { }
}
