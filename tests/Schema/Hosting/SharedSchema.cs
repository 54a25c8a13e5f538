using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>
/// The schema of the tests that add no services, and the statements into which their queries are translated. Both are built once, because that takes longer
/// than most tests, and keep nothing of a database.
/// </summary>
internal static class SharedSchema
{
    private static readonly string[] s_statements = ["QueryTranslator", "StatementCache"];

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

        // Services of the engine that only it can name.
        var statements = services
            .Where(static service => s_statements.Contains(service.ServiceType.Name))
            .Select(static service => service.ServiceType)
            .ToList();
        statements.Count.ShouldBe(s_statements.Length);
        foreach (var type in statements)
        {
            services.AddSingleton(type, _ => s_services.Value.GetRequiredService(type));
        }
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
