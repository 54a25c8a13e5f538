using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Registers the services for lists and loaders.</summary>
public static class EntityQueryServices
{
    /// <summary>
    /// Registers <see cref="IQueryExecutor" /> for a context and the caller of each operation. An <see cref="IDbContextFactory{TContext}" /> must be
    /// registered. An <see cref="IReadConnectionFactory" /> and any number of <see cref="IQueryObserver" /> are used if registered.
    /// </summary>
    public static IServiceCollection AddEntityQueries<TContext>(this IServiceCollection services, Action<EntityQueryOptions>? configure = null)
        where TContext : DbContext
    {
        var options = new EntityQueryOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.TryAddSingleton<IReadConnectionFactory, ContextConnectionFactory<TContext>>();
        services.TryAddSingleton(static provider => new QueryTranslator(
            provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext,
            provider.GetRequiredService<EntityQueryOptions>().CursorKey is { IsEmpty: false } key ? new(key) : CursorSeal.Plain,
            provider.GetService<Func<IModel, VisibilityModel>>(),
            provider.GetRequiredService<EntityQueryOptions>().SortKeyAnnotation,
            provider.GetRequiredService<EntityQueryOptions>().SubstringIndexAnnotation
        ));
        services.TryAddSingleton<IRowReferenceFinder>(static provider => new ReferenceFinder(provider.GetRequiredService<QueryTranslator>()));
        services.TryAddSingleton(static provider => new StatementCache(provider.GetRequiredService<EntityQueryOptions>().MaxKeptShapes));
        services.TryAddSingleton(static provider => new StatementReading(
            provider.GetRequiredService<QueryTranslator>().Dialect.IsSynchronous,
            [.. provider.GetServices<IQueryObserver>()],
            provider.GetRequiredService<EntityQueryOptions>().Interrupt
        ));
        services.TryAddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<EntityQueryOptions>();
            var connections = options.MaxConnections > 0 ? options.MaxConnections : Math.Max(8, 2 * Environment.ProcessorCount);
            return new ReadConnectionPool(
                provider.GetRequiredService<IReadConnectionFactory>(),
                provider.GetRequiredService<StatementReading>(),
                connections,
                options.MaxPreparedStatements
            );
        });
        services.TryAddScoped<OperationCaller>();
        services.TryAddScoped<IQueryExecutor>(static provider =>
        {
            var translator = provider.GetRequiredService<QueryTranslator>();
            return new QueryExecutor(
                translator,
                provider.GetRequiredService<StatementCache>(),
                provider.GetRequiredService<StatementReading>(),
                provider.GetRequiredService<ReadConnectionPool>(),
                translator.Visibility.ValuesOf(provider.GetRequiredService<OperationCaller>().User)
            );
        });
        return services;
    }
}
