using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Sessions;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>
/// The schema of the tests that add no services, and the statements into which their queries are translated. Both are built once, because that takes longer
/// than most tests, and keep nothing of a database.
/// </summary>
internal static class SharedSchema
{
    private static readonly Lazy<ServiceProvider> s_services = new(Build);

    /// <summary>Replaces what <see cref="SchemaConfiguration.AddQpletSchema" /> would build.</summary>
    public static void Use(IServiceCollection services) => SharedServices.Use(services, s_services);

    // The schema needs the model of the provider, but no database.
    private static ServiceProvider Build() =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton<IAccessTokenIssuer, TestTokens>()
            .AddQpletData(
                Gateway.Provider == DatabaseProvider.PostgreSql
                    ? new DatabaseSettings(DatabaseProvider.PostgreSql, "Host=localhost;Database=none")
                    : new DatabaseSettings(DatabaseProvider.Sqlite, "Data Source=:memory:")
            )
            .AddQpletSchema()
            .BuildServiceProvider();
}
