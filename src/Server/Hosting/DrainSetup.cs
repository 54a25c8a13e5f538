using Qplet.GraphQL.Server.Settings;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Registers <see cref="Draining" /> with its setting.</summary>
internal static class DrainSetup
{
    /// <summary>Registers the service. The time for the stop as a whole is longer by that of draining.</summary>
    public static void AddDraining(this WebApplicationBuilder builder)
    {
        var duration = builder.Configuration.GetValue(SettingCatalog.DrainTime, TimeSpan.Zero);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout += duration);
        builder.Services.AddSingleton(provider => new Draining(duration, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<Draining>());
    }

    /// <summary>Adds the middleware.</summary>
    public static void UseDraining(this WebApplication app) => app.Use(app.Services.GetRequiredService<Draining>().InvokeAsync);
}
