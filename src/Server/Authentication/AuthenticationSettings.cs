namespace Qplet.GraphQL.Server.Authentication;

/// <summary>How access tokens are made and checked (configuration section <c>Authentication</c>).</summary>
internal sealed class AuthenticationSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Authentication";

    /// <summary>
    /// The secret that signs access tokens (HMAC-SHA-256): at least 32 bytes of UTF-8. All nodes share one. Only in Development it may be absent.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>Who issues the tokens.</summary>
    public string Issuer { get; set; } = "qplet";

    /// <summary>Who the tokens are for.</summary>
    public string Audience { get; set; } = "qplet";

    /// <summary>How long an access token works: 15 minutes. After that, a client gets a new one by its refresh token.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);
}
