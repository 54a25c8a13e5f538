using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>
/// The schema of the tests that add no services. It is built once, because that takes longer than most tests, and keeps nothing of the operations that it runs.
/// </summary>
internal static class SharedSchema
{
    private static readonly Lazy<ServiceProvider> s_services = new(Build);

    /// <summary>Replaces what <see cref="SchemaConfiguration.AddQpletSchema" /> would build.</summary>
    public static void Use(IServiceCollection services)
    {
        services.AddSingleton(static _ => s_services.Value.GetRequiredService<GraphQLSchema>());
        services.AddSingleton(static _ =>
        {
            // The schema fills it when it is built.
            s_services.Value.GetRequiredService<GraphQLSchema>();
            return s_services.Value.GetRequiredService<NodeResolvers>();
        });
    }

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
