using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Data.Import;

/// <summary>Derives keys from those of the source: UUIDs of version 5 (RFC 9562, section 5.5). The same row has the same key in every import.</summary>
public static class ImportKeys
{
    private static readonly Guid s_namespace = new("5f0d9a34-6e0c-5b5e-9c1b-7c0a3f1de2a7");

    /// <summary>The key of the account that replaces authors and owners whom the source does not name. It is shown as a deleted account.</summary>
    public static Guid UnknownUser { get; } = Derive("user:unknown");

    /// <summary>Returns the key of a publisher of Quodat.</summary>
    public static Guid Publisher(string normalizedUsername) => Derive($"quodat:publisher:{normalizedUsername}");

    /// <summary>Returns the key of a Qplet user of whom only the e-mail address is known.</summary>
    public static Guid Registration(string normalizedEmail) => Derive($"qplet:email:{normalizedEmail}");

    /// <summary>Returns the key of a comment of Quodat.</summary>
    public static Guid Comment(long id) => Derive(FormattableString.Invariant($"quodat:comment:{id}"));

    /// <summary>Returns the key of a response of Quodat, which becomes a reply.</summary>
    public static Guid Response(long id) => Derive(FormattableString.Invariant($"quodat:response:{id}"));

    /// <summary>Returns the key of a post of Quodat.</summary>
    public static Guid Post(long id) => Derive(FormattableString.Invariant($"quodat:post:{id}"));

    /// <summary>Returns the key of a playlist whose key in Qplet is also that of an album.</summary>
    public static Guid Playlist(Guid id) => Derive($"qplet:playlist:{id}");

    /// <summary>Returns the key of an album whose key in Qplet is also that of a playlist that was imported before.</summary>
    public static Guid Album(Guid id) => Derive($"qplet:album:{id}");

    /// <summary>Returns the key of an event whose key in Qplet is also that of a post.</summary>
    public static Guid Event(Guid id) => Derive($"qplet:event:{id}");

    /// <summary>Returns the key of a post whose key in Qplet is also that of an event that was imported before.</summary>
    public static Guid Post(Guid id) => Derive($"qplet:post:{id}");

    /// <summary>Returns the key of the media asset for an image of which only the URL is known.</summary>
    public static Guid Picture(string url) => Derive($"picture:{url}");

    private static Guid Derive(string name)
    {
        Span<byte> source = stackalloc byte[16];
        s_namespace.TryWriteBytes(source, bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // UUID version 5 requires SHA-1; nothing here is secret.
        SHA1.HashData([.. source, .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
