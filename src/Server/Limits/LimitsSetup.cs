using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>Registers the limits of clients with the settings of the section <c>Limits</c>.</summary>
internal static class LimitsSetup
{
    /// <summary>Registers the services.</summary>
    public static void AddQpletLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection(LimitSettings.Section).Get<LimitSettings>() ?? new LimitSettings());
        builder.Services.AddSingleton<LimitErrors>();
        builder.Services.AddSingleton<OperationLimits>();
    }

    /// <summary>Middleware that limits the operations of clients. The services are those of the first request.</summary>
    public static ExecutionDelegate Limit(ExecutionDelegate next)
    {
        ExecutionDelegate? limited = null;
        return context => (limited ??= context.Request.Services.GetRequiredService<OperationLimits>().Limit(next))(context);
    }
}
