using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Conventions;

/// <summary>Wraps the content of a cursor: base64url of version, fingerprint of the list's order, content and a checksum over all of these.</summary>
/// <param name="key">The secret that the checksum is made with; without one it is the same everywhere.</param>
public sealed class CursorSeal(ReadOnlyMemory<byte> key)
{
    private const byte Version = 1;
    private const int HeaderLength = 1 + sizeof(uint);
    private const int TagLength = 8;
    private const int MaxTextLength = 4096;

    private readonly ConcurrentStack<IncrementalHash> _idle = new();

    /// <summary>A seal without a secret.</summary>
    public static CursorSeal Plain { get; } = new("Qplet.GraphQL.Querying"u8.ToArray());

    /// <summary>Makes the cursor of a content.</summary>
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

    /// <summary>Reads the content of a cursor; null where it is damaged, of another version or of another order.</summary>
    public byte[]? Open(uint fingerprint, string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (cursor.Length > MaxTextLength || !Base64Url.IsValid(cursor))
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
        // Setting up the key costs more than the hash of so few bytes, so those set up are kept.
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
