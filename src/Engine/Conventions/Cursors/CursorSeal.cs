using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Encodes the content of a cursor as base64url of the version, a fingerprint of the list's order, the content and a checksum of all of these.
/// </summary>
/// <param name="key">The secret that the checksum is computed with.</param>
public sealed class CursorSeal(ReadOnlyMemory<byte> key)
{
    private const byte Version = 1;
    private const int HeaderLength = 1 + sizeof(uint);
    private const int TagLength = 8;

    private readonly ConcurrentStack<IncrementalHash> _idle = new();

    /// <summary>A seal without a secret. It detects damaged cursors, but not forged ones.</summary>
    public static CursorSeal Plain { get; } = new("Qplet.GraphQL.Querying"u8.ToArray());

    /// <summary>Returns the cursor for a content.</summary>
    public string Close(uint fingerprint, ReadOnlySpan<byte> content)
    {
        var length = HeaderLength + content.Length + TagLength;
        var bytes = length <= 256 ? stackalloc byte[length] : new byte[length];
        bytes[0] = Version;
        BitConverter.TryWriteBytes(bytes[1..], fingerprint);
        content.CopyTo(bytes[HeaderLength..]);
        WriteTag(bytes[..^TagLength], bytes[^TagLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Returns the content of a cursor. Returns null if the cursor is damaged, or belongs to another version or order.</summary>
    public byte[]? Open(uint fingerprint, string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeaderLength + TagLength || bytes[0] != Version || BitConverter.ToUInt32(bytes, 1) != fingerprint)
        {
            return null;
        }
        Span<byte> tag = stackalloc byte[TagLength];
        WriteTag(bytes.AsSpan(0, bytes.Length - TagLength), tag);
        return CryptographicOperations.FixedTimeEquals(tag, bytes.AsSpan(bytes.Length - TagLength)) ? bytes[HeaderLength..^TagLength] : null;
    }

    private void WriteTag(ReadOnlySpan<byte> bytes, Span<byte> tag)
    {
        // Initializing the key takes longer than hashing so few bytes, so initialized hashes are reused.
        if (!_idle.TryPop(out var keyed))
        {
            keyed = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Span);
        }
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        keyed.AppendData(bytes);
        keyed.GetHashAndReset(hash);
        _idle.Push(keyed);
        hash[..TagLength].CopyTo(tag);
    }
}
