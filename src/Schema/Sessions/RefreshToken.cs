using System.Buffers.Text;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// The token with which a device obtains new access tokens. It contains the ID of its session and two random parts: one that all tokens of the session
/// share, and one that changes with each use. Only hashes are stored. A token with the right shared part and a wrong changing part has been used before.
/// </summary>
internal sealed class RefreshToken
{
    private const int IdSize = 16;
    private const int FamilySize = 16;
    private const int SecretSize = 32;
    private const int Size = IdSize + FamilySize + SecretSize;

    private readonly byte[] _bytes;

    private RefreshToken(byte[] bytes) => _bytes = bytes;

    public Guid SessionId => new(_bytes.AsSpan(0, IdSize), bigEndian: true);

    public string FamilyHash => Hash(_bytes.AsSpan(IdSize, FamilySize));

    public string SecretHash => Hash(_bytes.AsSpan(IdSize + FamilySize));

    /// <summary>Creates the first token of a session.</summary>
    public static RefreshToken Create(Guid sessionId)
    {
        var bytes = RandomNumberGenerator.GetBytes(Size);
        sessionId.TryWriteBytes(bytes, bigEndian: true, out _);
        return new(bytes);
    }

    /// <summary>Creates the token that replaces this one.</summary>
    public RefreshToken Next()
    {
        var bytes = _bytes.ToArray();
        RandomNumberGenerator.Fill(bytes.AsSpan(IdSize + FamilySize));
        return new(bytes);
    }

    /// <summary>Parses a token from a client. Returns null if the text is not a refresh token.</summary>
    public static RefreshToken? Parse(string text)
    {
        var bytes = new byte[Size];
        return text.Length == Base64Url.GetEncodedLength(Size) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == Size
            ? new(bytes)
            : null;
    }

    /// <summary>
    /// Encrypts the changing part of the token that replaces this one. Only who has this token can decrypt it: the key is a hash of this token, of which only
    /// another hash is stored, and each key encrypts one token.
    /// </summary>
    public string Seal(RefreshToken next) => Convert.ToHexStringLower(Mask(next._bytes.AsSpan(IdSize + FamilySize)));

    /// <summary>Returns the token that replaced this one.</summary>
    /// <param name="sealedToken">The result of <see cref="Seal" />.</param>
    public RefreshToken Unseal(string sealedToken)
    {
        var bytes = _bytes.ToArray();
        Mask(Convert.FromHexString(sealedToken)).CopyTo(bytes, IdSize + FamilySize);
        return new(bytes);
    }

    public override string ToString() => Base64Url.EncodeToString(_bytes);

    private byte[] Mask(ReadOnlySpan<byte> secret)
    {
        var key = HMACSHA256.HashData(_bytes.AsSpan(IdSize + FamilySize), _bytes.AsSpan(0, IdSize + FamilySize));
        for (var i = 0; i < SecretSize; i++)
        {
            key[i] ^= secret[i];
        }
        return key;
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
