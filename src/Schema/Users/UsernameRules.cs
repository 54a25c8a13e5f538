using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The rules for usernames, and suggestions for usernames from display names.</summary>
internal static class UsernameRules
{
    public const int MinimumLength = 3;

    private const string Fallback = "user";
    private const int MaximumBase = 40;

    /// <summary>Returns whether the text is a valid username.</summary>
    public static bool IsValid(string username) =>
        username.Length is >= MinimumLength and <= TextLimits.Username
        && char.IsAsciiLetterOrDigit(username[0])
        && username.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Returns a username derived from the display name. From the second attempt on, it has random digits at the end.</summary>
    /// <param name="name">The display name.</param>
    /// <param name="attempt">The number of previous attempts.</param>
    public static string Suggest(string name, int attempt)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != '-' && (char.IsWhiteSpace(c) || c is '-' or '_' or '.'))
            {
                plain.Append('-');
            }
            if (plain.Length == MaximumBase)
            {
                break;
            }
        }

        var handle = plain.ToString().TrimEnd('-');
        if (handle.Length < MinimumLength)
        {
            return $"{Fallback}-{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}";
        }
        return attempt == 0 ? handle : $"{handle}-{RandomNumberGenerator.GetInt32(1000, 1_000_000)}";
    }
}
