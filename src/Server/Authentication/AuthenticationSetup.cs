using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>Configures authentication: API keys and bearer tokens in request headers and in the first message of WebSockets.</summary>
internal static partial class AuthenticationSetup
{
    /// <summary>The property that tells ASP.NET Core that the application authenticates requests itself. Otherwise, it authenticates every request.</summary>
    private const string IsAuthenticatedProperty = "__AuthenticationMiddlewareSet";

    /// <summary>Registers the services that issue and validate access tokens.</summary>
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
        services.AddSingleton<KnownTokens>();
        services.AddSingleton<SessionGuard>();
        services.AddSingleton<ISocketAuthenticator, SocketAuthenticator>();
        services.AddSingleton<IConnectionAuthorizer, ConnectionAuthorizer>();
        services.AddHostedService<RevocationListener>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();

        // Bearer tokens need no data protection, which would write a key to the home folder at each first start, and warn that it is not encrypted.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var keyService in services.Where(static service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(keyService);
        }
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerConfiguration>();
    }

    /// <summary>
    /// Authenticates requests with an API key or an <c>Authorization</c> header, and marks those whose header does not identify a user. All others are
    /// anonymous.
    /// </summary>
    public static void UseQpletAuthentication(this WebApplication app)
    {
        // Created here, so a missing key stops the start instead of failing the first sign-in.
        app.Services.GetRequiredService<AccessTokens>();
        ((IApplicationBuilder)app).Properties[IsAuthenticatedProperty] = true;
        app.UseWhen(static context => ApiKeyHeader.IsIn(context.Request), static branch => branch.UseMiddleware<ApiKeyAuthentication>());
        app.UseWhen(
            static context => context.Request.Headers.Authorization.Count > 0,
            static branch => branch.UseAuthentication().Use(RejectedCaller.MarkAsync)
        );
    }

    /// <summary>Validates access tokens by their signature and their session. <see cref="RejectedCaller" /> says how other tokens are refused.</summary>
    private sealed partial class BearerConfiguration(AccessTokens tokens, KnownTokens known, SessionGuard sessions, ILogger<SessionGuard> logger)
        : IConfigureNamedOptions<JwtBearerOptions>
    {
        public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

        public void Configure(string? name, JwtBearerOptions options)
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = tokens.Validation;
            options.Events = new JwtBearerEvents
            {
                OnMessageReceived = context =>
                    known.TryFind(context.Request.Headers.Authorization, out var token) ? AcceptAsync(context, token) : Task.CompletedTask,
                OnTokenValidated = async context =>
                {
                    var token = new KnownToken(context.Principal!, new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero));
                    await AcceptAsync(context, token);
                    if (context.Result is { Succeeded: true } && context.SecurityToken is JsonWebToken { EncodedToken: var text })
                    {
                        known.Add(text, token);
                    }
                },
            };
        }

        /// <summary>Signs in the user of a token if its session is active.</summary>
        private async Task AcceptAsync(ResultContext<JwtBearerOptions> context, KnownToken token)
        {
            try
            {
                if (await sessions.FindAsync(token.User, context.HttpContext.RequestAborted) is not { } session)
                {
                    context.Fail("The session has ended.");
                    return;
                }
                context.Principal = token.UserIn(session);

                // Streams end with the token, or with the plan if that is earlier.
                context.Properties.ExpiresUtc =
                    session.PlanEndsAt is { } end && new DateTimeOffset(end) is var planEndsAt && planEndsAt < token.ExpiresAt ? planEndsAt : token.ExpiresAt;
                context.Success();
            }
            catch (Exception exception) when (DatabaseFault.IsOutage(exception))
            {
                LogUnchecked(logger, exception);
                UncheckedCaller.Mark(context.HttpContext);
                context.Fail("The session cannot be checked.");
            }
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "The session of a request cannot be checked, because the database is not available.")]
        private static partial void LogUnchecked(ILogger logger, Exception exception);
    }
}
