using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The code of a password reset: 8 letters and digits that are easy to tell apart, with 40 bits of entropy.</summary>
internal static class ResetCode
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Returns the hash to store, which differs for each user. Letter case, spaces and hyphens in the code are ignored.</summary>
    public static string Hash(Guid userId, string code)
    {
        var typed = new StringBuilder(Length);
        foreach (var c in code)
        {
            if (!char.IsWhiteSpace(c) && c != '-')
            {
                typed.Append(char.ToUpperInvariant(c));
            }
            if (typed.Length > Length)
            {
                break;
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId:N}:{typed}")));
    }
}
