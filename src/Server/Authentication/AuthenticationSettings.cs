namespace Qplet.GraphQL.Server.Authentication;

/// <summary>The settings of access tokens (configuration section <c>Authentication</c>).</summary>
internal sealed class AuthenticationSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Authentication";

    /// <summary>The secret that signs access tokens (HMAC-SHA-256): at least 32 bytes in UTF-8, the same on all nodes. Only optional in Development.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The issuer of the tokens. Default: <c>qplet</c>.</summary>
    public string Issuer { get; set; } = "qplet";

    /// <summary>The audience of the tokens. Default: <c>qplet</c>.</summary>
    public string Audience { get; set; } = "qplet";

    /// <summary>The lifetime of an access token, after which a client gets a new one with its refresh token. Default: 15 minutes.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);
}
