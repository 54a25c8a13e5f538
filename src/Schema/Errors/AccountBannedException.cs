namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The password is right, but the account is banned.</summary>
public sealed class AccountBannedException : DomainException
{
    internal AccountBannedException(string message, DateTime? until)
        : base(message) => Until = until;

    /// <summary>When the ban ends; null when it has no end.</summary>
    public DateTime? Until { get; }
}
