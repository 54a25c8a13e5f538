using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>Wires the authentication: bearer tokens in the header of requests and in the first message of WebSockets.</summary>
internal static class AuthenticationSetup
{
    /// <summary>Registers what makes and checks access tokens.</summary>
    public static void AddQpletAuthentication(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(AuthenticationSettings.Section).Get<AuthenticationSettings>() ?? new AuthenticationSettings();
        var services = builder.Services;
        services.AddSingleton(provider => new AccessTokens(
            settings,
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<IAccessTokenIssuer>(static provider => provider.GetRequiredService<AccessTokens>());
        services.AddSingleton<SessionGuard>();
        services.AddSingleton<ISocketAuthenticator, SocketAuthenticator>();
        services.AddHostedService<RevocationListener>();
        // Bearer tokens need no data protection; without a provider of its own, it would write keys into the user's home.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerConfiguration>();
    }

    /// <summary>Authenticates the requests that say who they come from. The others are anonymous and need no look.</summary>
    public static void UseQpletAuthentication(this WebApplication app)
    {
        // Made now, so that a missing key ends the start and not the first sign-in.
        app.Services.GetRequiredService<AccessTokens>();
        app.UseWhen(static context => context.Request.Headers.Authorization.Count > 0, static branch => branch.UseAuthentication());
    }

    /// <summary>
    /// A token that is not valid makes the caller anonymous: what needs a sign-in then fails by itself, with its code, and the rest of the answer still comes.
    /// </summary>
    private sealed class BearerConfiguration(AccessTokens tokens, SessionGuard sessions) : IConfigureNamedOptions<JwtBearerOptions>
    {
        public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

        public void Configure(string? name, JwtBearerOptions options)
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = tokens.Validation;
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = async context =>
                {
                    if (!await sessions.StandsAsync(context.Principal!, context.HttpContext.RequestAborted))
                    {
                        context.Fail("The session has ended.");
                    }
                },
            };
        }
    }
}
