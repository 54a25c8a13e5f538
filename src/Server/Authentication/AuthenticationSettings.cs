namespace Qplet.GraphQL.Server.Authentication;

/// <summary>The settings of access tokens (configuration section <c>Authentication</c>).</summary>
internal sealed class AuthenticationSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Authentication";

    /// <summary>
    /// The secret that signs access tokens (HMAC-SHA-256) and cursors: at least 32 bytes of UTF-8. All nodes share one. Default: null, which only Development
    /// allows: each start then creates its own.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>The issuer of the tokens (claim <c>iss</c>). Default: <c>qplet</c>.</summary>
    public string Issuer { get; set; } = "qplet";

    /// <summary>The audience of the tokens (claim <c>aud</c>). Default: <c>qplet</c>.</summary>
    public string Audience { get; set; } = "qplet";

    /// <summary>
    /// The time for which an access token is valid. After it, a client gets a new one with its refresh token. Greater than zero. Default: 15 minutes.
    /// </summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);
}
