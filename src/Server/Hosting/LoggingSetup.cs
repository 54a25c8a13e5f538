namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Logs to the console: lines for people in Development, JSON for machines elsewhere.</summary>
internal static class LoggingSetup
{
    /// <summary>Sets the console's form.</summary>
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
