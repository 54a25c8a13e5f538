using System.CommandLine;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.Server.Media;
using Qplet.GraphQL.Server.Settings;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The application that commands on the database run in: it has the settings and services of the server, but does not serve.</summary>
internal static class CommandApplication
{
    /// <summary>Runs a command on a database that has been created or upgraded.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WithDatabaseAsync(
        ParseResult result,
        Func<WebApplication, CancellationToken, Task<int>> run,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            result,
            async app =>
            {
                await app.Services.GetRequiredService<QpletDatabase>().MigrateAsync(cancellationToken);
                return await run(app, cancellationToken);
            }
        );

    /// <summary>Runs a command. Settings and databases that cannot be used are reported in a sentence.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ParseResult result, Func<WebApplication, Task<int>> run)
    {
        try
        {
            await using var app = Create(result);
            return await run(app);
        }
        catch (Exception exception) when (exception is SettingException or DatabaseException or MediaStoreException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(exception.Message);
            return ExitCodes.Failed;
        }
    }

    /// <summary>Creates the application of a command.</summary>
    /// <exception cref="SettingException">The settings are not valid.</exception>
    public static WebApplication Create(ParseResult result)
    {
        var builder = ServerBuilder.Create(result.InvocationConfiguration is CommandConfiguration { Settings: var settings } ? [.. settings] : []);
        SettingsCheck.Run(builder.Configuration);

        // Commands do without the services that only a running server has, such as the issuer of access tokens.
        builder.Host.UseDefaultServiceProvider(static options => (options.ValidateScopes, options.ValidateOnBuild) = (true, false));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning);
        builder.AddMediaStores();
        builder.AddQpletSchema();
        return builder.Build();
    }
}
