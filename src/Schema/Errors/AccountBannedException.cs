namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The password is right, but the account is banned.</summary>
public sealed class AccountBannedException : DomainException
{
    internal AccountBannedException(string message, DateTime? until)
        : base("ACCOUNT_BANNED", message) => Until = until;

    /// <summary>The time when the ban ends, or null if it has no end.</summary>
    public DateTime? Until { get; }
}
