using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
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
        services.AddSingleton<SessionGuard>();
        services.AddSingleton<ISocketAuthenticator, SocketAuthenticator>();
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
    private sealed partial class BearerConfiguration(AccessTokens tokens, SessionGuard sessions, ILogger<SessionGuard> logger)
        : IConfigureNamedOptions<JwtBearerOptions>
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
                    try
                    {
                        if (await sessions.FindAsync(context.Principal!, context.HttpContext.RequestAborted) is not { } session)
                        {
                            context.Fail("The session has ended.");
                            return;
                        }
                        context.Principal = session.CurrentOf(context.Principal!);
                        if (session.PlanEndsAt is { } end && !(context.Properties.ExpiresUtc <= new DateTimeOffset(end)))
                        {
                            // Streams end with the plan.
                            context.Properties.ExpiresUtc = new DateTimeOffset(end);
                        }
                    }
                    catch (Exception exception) when (DatabaseFault.IsOutage(exception))
                    {
                        LogUnchecked(logger, exception);
                        UncheckedCaller.Mark(context.HttpContext);
                        context.Fail("The session cannot be checked.");
                    }
                },
            };
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "The session of a request cannot be checked, because the database is not available.")]
        private static partial void LogUnchecked(ILogger logger, Exception exception);
    }
}
