namespace Qplet.GraphQL.Server;

/// <summary>Creates the application builder.</summary>
internal static class ServerBuilder
{
    /// <summary>
    /// Creates the builder. The settings files are read from the program's folder, wherever it is started from; paths in settings and on the command line are
    /// relative to the working directory.
    /// </summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,

                // The launch profile, which `dotnet run` applies over the caller's variables, sets only DOTNET_ENVIRONMENT, so ASPNETCORE_ENVIRONMENT takes
                // precedence.
                EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
            }
        );
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        return builder;
    }
}
