using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.Server.Hosting;

namespace Qplet.GraphQL.Server;

/// <summary>
/// The schemas of the hosts of the tests, and the statements into which their queries are translated. Hosts with the same settings of them share both, because
/// to build them takes most of the time of a start, and they keep nothing of a database.
/// </summary>
internal static class SharedSchema
{
    /// <summary>The settings that schemas and statements are built with, or the sections of them.</summary>
    private static readonly string[] s_settings = ["Authentication:SigningKey", "Database:Provider", "GraphQL:Execution:Cost:", "GraphQL:Querying:"];

    private static readonly ConcurrentDictionary<string, Lazy<ServiceProvider>> s_services = new(StringComparer.Ordinal);

    /// <summary>Replaces what the server would build.</summary>
    /// <param name="services">The services of a host.</param>
    /// <param name="configuration">The settings of the host.</param>
    public static void Use(IServiceCollection services, IConfiguration configuration)
    {
        var isPostgreSql = configuration.GetConnectionString("Qplet")!.Contains("Host=", StringComparison.Ordinal);
        var settings = configuration
            .AsEnumerable()
            .Where(static setting => setting.Value is not null && s_settings.Any(name => setting.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Append(new("ConnectionStrings:Qplet", isPostgreSql ? "Host=localhost;Database=none" : "Data Source=:memory:"))
            .OrderBy(static setting => setting.Key, StringComparer.Ordinal)
            .ToDictionary();
        var shared = s_services.GetOrAdd(string.Join('\n', settings), _ => new(() => Build(settings)));

        SharedServices.Use(services, shared);
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging();
        builder.AddQpletSchema();
        return builder.Services.BuildServiceProvider();
    }
}
