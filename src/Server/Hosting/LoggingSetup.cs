namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Configures logging to the console: single lines in Development, JSON elsewhere.</summary>
internal static class LoggingSetup
{
    /// <summary>Registers the console logger.</summary>
    public static void AddQpletLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(static console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(static console => console.UseUtcTimestamp = true);
        }
    }
}
