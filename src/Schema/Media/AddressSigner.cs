using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>
/// Signs the addresses of private files, for elements of pages that cannot send an access token, such as <c>audio</c> and <c>img</c>. An address works for what
/// its user may see at the time of the request, until it expires.
/// </summary>
public sealed class AddressSigner(MediaOptions options, MediaAddressKey key, TimeProvider time)
{
    /// <summary>The parameter with the time when the address expires, in seconds since 1970.</summary>
    public const string ExpiresParameter = "expires";

    /// <summary>The parameter with the key of the user.</summary>
    public const string UserParameter = "user";

    /// <summary>The parameter with the signature.</summary>
    public const string SignatureParameter = "signature";

    /// <summary>The number of times within a lifetime at which addresses change, which lets browsers keep what they have loaded in the meantime.</summary>
    private const int Steps = 4;

    /// <summary>Returns the parameters of an address of a file for a user.</summary>
    public string Sign(Guid assetId, Guid userId)
    {
        var step = Math.Max(1, (long)(options.AddressLifetime.TotalSeconds / Steps));
        var latest = time.GetUtcNow().ToUnixTimeSeconds() + (long)options.AddressLifetime.TotalSeconds;
        var expires = (latest - (latest % step)).ToString(CultureInfo.InvariantCulture);
        var user = userId.ToString("N", CultureInfo.InvariantCulture);
        return $"{ExpiresParameter}={expires}&{UserParameter}={user}&{SignatureParameter}={SignatureOf(assetId, user, expires)}";
    }

    /// <summary>Returns the user for whom an address was signed, or null if the parameters are not valid or the address has expired.</summary>
    public SignedViewer? Verify(Guid assetId, string? expires, string? user, string? signature)
    {
        if (
            !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || !Guid.TryParseExact(user, "N", out var userId)
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature ?? ""), Encoding.UTF8.GetBytes(SignatureOf(assetId, user, expires)))
        )
        {
            return null;
        }
        var end = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return end > time.GetUtcNow() ? new SignedViewer(userId, end) : null;
    }

    private string SignatureOf(Guid assetId, string user, string expires) =>
        System.Buffers.Text.Base64Url.EncodeToString(
            HMACSHA256.HashData(key.Bytes.Span, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{assetId:N}|{user}|{expires}")))
        );
}
