namespace Qplet.GraphQL.Schema.Users;

/// <summary>The limits of new passwords, in UTF-16 code units.</summary>
internal static class PasswordLimits
{
    public const int MinimumLength = 10;

    // Hashing costs time for each block, so the length must be bounded.
    public const int MaximumLength = 256;
}
