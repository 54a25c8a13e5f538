using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>Shares a schema, and the statements into which its queries are translated, among the hosts of tests. Both keep nothing of a database.</summary>
internal static class SharedServices
{
    private static readonly string[] s_statements = ["QueryTranslator", "StatementCache"];

    /// <summary>Replaces the schema and the statements that a host would build.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="shared">The services that have both.</param>
    public static void Use(IServiceCollection services, Lazy<ServiceProvider> shared)
    {
        services.AddSingleton(_ => shared.Value.GetRequiredService<GraphQLSchema>());
        services.AddSingleton(_ =>
        {
            // The schema fills it when it is built.
            shared.Value.GetRequiredService<GraphQLSchema>();
            return shared.Value.GetRequiredService<NodeResolvers>();
        });

        // Services of the engine that only it can name.
        var statements = services
            .Where(static service => s_statements.Contains(service.ServiceType.Name))
            .Select(static service => service.ServiceType)
            .ToList();
        statements.Count.ShouldBe(s_statements.Length);
        foreach (var type in statements)
        {
            services.AddSingleton(type, _ => shared.Value.GetRequiredService(type));
        }
    }
}
