using System.Buffers.Text;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// The token by which a device gets new access tokens. It names its session and has two random parts: one that all tokens of the session share, and one that
/// changes with each use. Only hashes are stored.
/// Who shows the shared part without the valid changing part has a token that was used before.
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

    /// <summary>The first token of a session.</summary>
    public static RefreshToken Create(Guid sessionId)
    {
        var bytes = RandomNumberGenerator.GetBytes(Size);
        sessionId.TryWriteBytes(bytes, bigEndian: true, out _);
        return new(bytes);
    }

    /// <summary>The token that takes the place of this one.</summary>
    public RefreshToken Next()
    {
        var bytes = _bytes.ToArray();
        RandomNumberGenerator.Fill(bytes.AsSpan(IdSize + FamilySize));
        return new(bytes);
    }

    /// <summary>Reads a token as a client sent it; null for a text that is none.</summary>
    public static RefreshToken? Parse(string text)
    {
        var bytes = new byte[Size];
        return text.Length == Base64Url.GetEncodedLength(Size) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == Size
            ? new(bytes)
            : null;
    }

    public override string ToString() => Base64Url.EncodeToString(_bytes);

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
