using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The code of a password reset: 8 letters and digits that are not mistaken for each other, 40 bits.</summary>
internal static class ResetCode
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The stored form, which differs from user to user. Case, spaces and hyphens in what people type do not matter.</summary>
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
