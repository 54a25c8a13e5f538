using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Data.Users;

/// <summary>
/// Hashes passwords with PBKDF2 (RFC 8018, section 5.2) over HMAC-SHA-512. The stored form is Base64 of: a version byte, the number of iterations
/// (4 bytes, big endian), the salt (16 bytes), the key (64 bytes); so that cost and algorithm can change without breaking stored hashes.
/// </summary>
public static class PasswordHasher
{
    /// <summary>The length of a stored hash.</summary>
    public const int MaxLength = 116;

    /// <summary>The cost of new hashes, in iterations.</summary>
    public const int Iterations = 210_000;

    private const byte Version = 1;
    private const int HeaderSize = 5;
    private const int SaltSize = 16;
    private const int KeySize = 64;
    private const int Size = HeaderSize + SaltSize + KeySize;

    /// <summary>The stored form of a password, with a new random salt.</summary>
    public static string Hash(string password) => Hash(password, RandomNumberGenerator.GetBytes(SaltSize));

    /// <summary>
    /// Whether the password is the one that was hashed, in a time that does not depend on how much of it is right. False for null and for
    /// anything that is no stored hash.
    /// </summary>
    public static bool Verify(string password, string? hash)
    {
        Span<byte> stored = stackalloc byte[Size];
        if (hash is null || !Convert.TryFromBase64String(hash, stored, out var written) || written != Size || stored[0] != Version)
        {
            return false;
        }

        var iterations = BinaryPrimitives.ReadInt32BigEndian(stored[1..]);
        if (iterations < 1)
        {
            return false;
        }

        Span<byte> key = stackalloc byte[KeySize];
        Rfc2898DeriveBytes.Pbkdf2(password, stored.Slice(HeaderSize, SaltSize), key, iterations, HashAlgorithmName.SHA512);
        return CryptographicOperations.FixedTimeEquals(key, stored[(HeaderSize + SaltSize)..]);
    }

    /// <summary>Whether a hash was made with another cost than new ones are, and should be made anew at the next sign-in.</summary>
    public static bool NeedsRehash(string hash)
    {
        Span<byte> stored = stackalloc byte[Size];
        return !Convert.TryFromBase64String(hash, stored, out var written)
            || written != Size
            || stored[0] != Version
            || BinaryPrimitives.ReadInt32BigEndian(stored[1..]) < Iterations;
    }

    /// <summary>The stored form with a given salt of 16 bytes, for sample data that is the same each time.</summary>
    internal static string Hash(string password, ReadOnlySpan<byte> salt)
    {
        Span<byte> stored = stackalloc byte[Size];
        stored[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(stored[1..], Iterations);
        salt[..SaltSize].CopyTo(stored[HeaderSize..]);
        Rfc2898DeriveBytes.Pbkdf2(password, salt[..SaltSize], stored[(HeaderSize + SaltSize)..], Iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(stored);
    }
}
