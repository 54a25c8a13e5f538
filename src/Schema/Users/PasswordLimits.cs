namespace Qplet.GraphQL.Schema.Users;

/// <summary>The limits of new passwords, in UTF-16 code units.</summary>
internal static class PasswordLimits
{
    public const int MinimumLength = 10;

    // The time of hashing grows with the length.
    public const int MaximumLength = 256;
}
