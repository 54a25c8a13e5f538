using System.Security.Cryptography;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Creates passwords that nobody has to invent.</summary>
internal static class GeneratedPassword
{
    private const int Length = 20;

    /// <summary>Letters and digits that are not mistaken for each other.</summary>
    private const string Characters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Returns a random password with about 117 bits.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Characters, Length);
}
