using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Server.Authentication;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>Registers the limits of clients with the settings of the section <c>Limits</c>.</summary>
internal static class LimitsSetup
{
    /// <summary>Registers the services.</summary>
    public static void AddQpletLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection(LimitSettings.Section).Get<LimitSettings>() ?? new LimitSettings());
        builder.Services.AddSingleton<LimitErrors>();
        builder.Services.AddSingleton<MinuteLimits>();
        builder.Services.AddSingleton<OperationLimits>();
        builder.Services.AddSingleton<DescriptionLimits>();
    }

    /// <summary>
    /// Adds the headers of the daily limit to the answers to callers with a valid API key, and limits requests for descriptions of the server.
    /// </summary>
    public static void UseQpletLimits(this WebApplication app)
    {
        app.UseWhen(
            static context => context.User.Identity is { AuthenticationType: ApiKeyAuthentication.Scheme },
            static branch =>
                branch.Use(
                    static (context, next) =>
                    {
                        var headers = new LimitHeaders(Viewer.From(context.User), context.RequestServices.GetRequiredService<DailyLimiter>());
                        context.Features.Set(headers);
                        context.Response.OnStarting(() => headers.WriteAsync(context));
                        return next(context);
                    }
                )
        );
        var descriptions = app.Services.GetRequiredService<DescriptionLimits>();
        app.Use(descriptions.InvokeAsync);
    }

    /// <summary>Middleware that counts the requests of anonymous callers. The services are those of the first request.</summary>
    public static ExecutionDelegate LimitRequests(ExecutionDelegate next)
    {
        ExecutionDelegate? limited = null;
        return context => (limited ??= context.Request.Services.GetRequiredService<OperationLimits>().LimitRequests(next))(context);
    }

    /// <summary>Middleware that limits the operations of clients. The services are those of the first request.</summary>
    public static ExecutionDelegate Limit(ExecutionDelegate next)
    {
        ExecutionDelegate? limited = null;
        return context => (limited ??= context.Request.Services.GetRequiredService<OperationLimits>().Limit(next))(context);
    }
}
