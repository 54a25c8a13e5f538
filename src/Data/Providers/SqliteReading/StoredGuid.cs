using System.Buffers;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Reads keys as SQLite has them: 32 hexadecimal digits with hyphens after 8, 12, 16 and 20.</summary>
internal static class StoredGuid
{
    private const int Length = 36;
    private const int Digits = 32;
    private const int Bytes = 16;

    /// <summary>Reads a key. Returns false if the text is not one.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Guid guid)
    {
        guid = default;
        if (text.Length != Length || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            return false;
        }
        Span<byte> digits = stackalloc byte[Digits];
        text[..8].CopyTo(digits);
        text[9..13].CopyTo(digits[8..]);
        text[14..18].CopyTo(digits[12..]);
        text[19..23].CopyTo(digits[16..]);
        text[24..].CopyTo(digits[20..]);
        Span<byte> bytes = stackalloc byte[Bytes];
        if (Convert.FromHexString(digits, bytes, out _, out _) != OperationStatus.Done)
        {
            return false;
        }
        guid = new Guid(bytes, bigEndian: true);
        return true;
    }
}
