using System.Globalization;
using System.Security.Cryptography;
using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>
/// The parts of the <see href="https://tus.io/protocols/resumable-upload">tus protocol</see> that the server supports, and the values of its headers.
/// </summary>
internal static class TusProtocol
{
    /// <summary>The version of the protocol.</summary>
    public const string Version = "1.0.0";

    /// <summary>The extensions that are supported.</summary>
    public const string Extensions = "creation,creation-with-upload,expiration,checksum,termination";

    /// <summary>The algorithms of checksums.</summary>
    public const string ChecksumAlgorithms = "sha1,sha256,sha512";

    /// <summary>The media type of requests with bytes of a file.</summary>
    public const string ContentType = "application/offset+octet-stream";

    /// <summary>Returns the number of bytes in a header.</summary>
    /// <exception cref="TusException">The header is missing or not valid.</exception>
    public static long Number(IHeaderDictionary headers, string name) =>
        long.TryParse(headers[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw UploadErrors.NumberInvalid(name);

    /// <summary>Returns whether the request has bytes of a file.</summary>
    public static bool HasBytes(HttpRequest request) =>
        request.ContentType is { } type && type.Split(';')[0].Trim().Equals(ContentType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the checksum of the body (section "Checksum"), or null if the request has none.</summary>
    /// <exception cref="TusException">The checksum is not valid.</exception>
    public static ExpectedDigest? Checksum(IHeaderDictionary headers)
    {
        if (headers[TusHeaders.UploadChecksum].ToString() is not { Length: > 0 } text)
        {
            return null;
        }
        var parts = text.Split(' ');
        var algorithm = parts[0] switch
        {
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            "sha512" => HashAlgorithmName.SHA512,
            _ => throw UploadErrors.ChecksumInvalid(),
        };
        var digest = new byte[64];
        return parts.Length == 2 && System.Convert.TryFromBase64String(parts[1], digest, out var length)
            ? new ExpectedDigest(algorithm, digest.AsMemory(0, length))
            : throw UploadErrors.ChecksumInvalid();
    }
}
