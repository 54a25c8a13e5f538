namespace Qplet.GraphQL.Server;

/// <summary>Starts the composition.</summary>
internal static class ServerBuilder
{
    /// <summary>
    /// Makes the builder. Settings lie beside the program, wherever it is started from; paths in them and on the command line are relative to where it was
    /// started.
    /// </summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,

                // The launch profile, which `dotnet run` applies over the caller's own variables, sets DOTNET_ENVIRONMENT only; so whoever says
                // ASPNETCORE_ENVIRONMENT is heard.
                EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
            }
        );
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        return builder;
    }
}
