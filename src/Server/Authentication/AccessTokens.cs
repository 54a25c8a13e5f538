using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>Issues and validates access tokens: signed JSON Web Tokens that are valid for minutes.</summary>
internal sealed class AccessTokens : IAccessTokenIssuer
{
    private const int SmallestKey = 32;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly AuthenticationSettings _settings;
    private readonly TimeProvider _clock;

    /// <summary>Creates the issuer with the given settings.</summary>
    /// <exception cref="SettingException">The signing key is too short, or it is missing outside of Development.</exception>
    public AccessTokens(AuthenticationSettings settings, IHostEnvironment environment, TimeProvider clock)
    {
        _settings = settings;
        _clock = clock;
        var key = new SymmetricSecurityKey(KeyOf(settings, environment));
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        Validation = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            NameClaimType = ViewerClaims.Subject,
            RoleClaimType = ViewerClaims.Role,

            // Tokens are issued and validated by the same clock or by nodes with synchronized clocks.
            ClockSkew = TimeSpan.Zero,
            LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && end > clock.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>The validation parameters of tokens.</summary>
    public TokenValidationParameters Validation { get; }

    /// <inheritdoc />
    public AccessToken Issue(IReadOnlyList<Claim> claims)
    {
        var now = _clock.GetUtcNow().UtcDateTime;

        // Times in tokens are whole seconds.
        var expires = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc) + _settings.AccessTokenLifetime;
        var value = _handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Subject = new ClaimsIdentity(claims),
                Issuer = _settings.Issuer,
                Audience = _settings.Audience,
                IssuedAt = now,
                Expires = expires,
                SigningCredentials = _credentials,
            }
        );
        return new AccessToken(value, expires);
    }

    /// <summary>Validates a token that was not sent in a header.</summary>
    /// <returns>The user and the expiry time of the token, or null if the token is not valid.</returns>
    public async Task<(ClaimsPrincipal User, DateTimeOffset ExpiresAt)?> ValidateAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, Validation);
        return result.IsValid ? (new ClaimsPrincipal(result.ClaimsIdentity), new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero)) : null;
    }

    /// <summary>
    /// Returns the signing key. In Development, a missing key is replaced by a random one that lasts as long as the process; refresh tokens let users stay
    /// signed in after a restart.
    /// </summary>
    private static byte[] KeyOf(AuthenticationSettings settings, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(settings.SigningKey))
        {
            return environment.IsDevelopment()
                ? RandomNumberGenerator.GetBytes(SmallestKey)
                : throw ServerErrors.SigningKeyMissing(environment.EnvironmentName);
        }
        var key = Encoding.UTF8.GetBytes(settings.SigningKey);
        return key.Length >= SmallestKey ? key : throw ServerErrors.SigningKeyTooShort(key.Length);
    }
}
