using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>Makes access tokens, and says how they are checked: signed JSON Web Tokens that live for minutes.</summary>
internal sealed class AccessTokens : IAccessTokenIssuer
{
    private const int SmallestKey = 32;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly AuthenticationSettings _settings;
    private readonly TimeProvider _clock;

    /// <summary>Takes the settings.</summary>
    /// <exception cref="SettingException">The key is too short; or missing, outside of Development.</exception>
    public AccessTokens(AuthenticationSettings settings, IHostEnvironment environment, TimeProvider clock)
    {
        if (settings.AccessTokenLifetime <= TimeSpan.Zero)
        {
            throw ServerErrors.NotPositive("Authentication:AccessTokenLifetime");
        }
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

            // Issuer and checker are the same clock, or nodes that are kept in step.
            ClockSkew = TimeSpan.Zero,
            LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && end > clock.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>What a token must fulfil.</summary>
    public TokenValidationParameters Validation { get; }

    /// <inheritdoc />
    public AccessToken Issue(IReadOnlyList<Claim> claims)
    {
        var now = _clock.GetUtcNow().UtcDateTime;

        // The token holds whole seconds.
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

    /// <summary>Checks a token that came another way than by a header.</summary>
    /// <returns>The user and when the token expires; null where it is not valid.</returns>
    public async Task<(ClaimsPrincipal User, DateTimeOffset ExpiresAt)?> ValidateAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, Validation);
        return result.IsValid ? (new ClaimsPrincipal(result.ClaimsIdentity), new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero)) : null;
    }

    /// <summary>In Development, a key that nobody configured lasts as long as the process: sign-ins outlive it by their refresh tokens.</summary>
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
