using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// Hashes passwords with PBKDF2 (<see href="https://www.rfc-editor.org/rfc/rfc8018#section-5.2">RFC 8018, section 5.2</see>) over HMAC-SHA-512, as the
/// framework stores it. It also verifies the hashes of version 0.1: Base64 of a version byte, the number of iterations (4 bytes, big endian), a salt of 16
/// bytes and a key of 64 bytes.
/// </summary>
/// <param name="iterations">The cost of new hashes. The default is meant for everything but tests.</param>
internal sealed class AccountPasswordHasher(int iterations = AccountPasswordHasher.Iterations)
    : PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }))
{
    /// <summary>
    /// The cost of new hashes, as the
    /// <see href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">Password Storage Cheat Sheet</see> of OWASP advises.
    /// </summary>
    private const int Iterations = 210_000;

    private const byte Version = 1;
    private const int HeaderSize = 5;
    private const int SaltSize = 16;
    private const int KeySize = 64;
    private const int Size = HeaderSize + SaltSize + KeySize;

    /// <inheritdoc />
    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        Span<byte> stored = stackalloc byte[Size];

        // The hashes of the framework have another length: 61 bytes, with a salt of 16 bytes and a key of 32 bytes.
        if (!Convert.TryFromBase64String(hashedPassword, stored, out var written) || written != Size)
        {
            return IsBase64(hashedPassword) ? base.VerifyHashedPassword(user, hashedPassword, providedPassword) : PasswordVerificationResult.Failed;
        }

        var count = BinaryPrimitives.ReadInt32BigEndian(stored[1..]);
        if (stored[0] != Version || count < 1)
        {
            return PasswordVerificationResult.Failed;
        }
        Span<byte> key = stackalloc byte[KeySize];
        Rfc2898DeriveBytes.Pbkdf2(providedPassword, stored.Slice(HeaderSize, SaltSize), key, count, HashAlgorithmName.SHA512);
        return CryptographicOperations.FixedTimeEquals(key, stored[(HeaderSize + SaltSize)..])
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Failed;
    }

    private static bool IsBase64(string text) => System.Buffers.Text.Base64.IsValid(text);
}
