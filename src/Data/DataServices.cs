using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Import.Live;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Writing;

namespace Qplet.GraphQL.Data;

/// <summary>Registers the data layer.</summary>
public static class DataServices
{
    /// <summary>
    /// Registers a pooled <see cref="IDbContextFactory{TContext}" /> of <see cref="QpletDbContext" />, a scoped <see cref="QpletDbContext" />,
    /// <see cref="QpletDatabase" />, <see cref="SampleSeeder" />, <see cref="ResponseImport" />, <see cref="LiveImport" />, <see cref="OutboxReader" />,
    /// <see cref="NodeNotices" />, <see cref="OutboxSignal" /> and <see cref="MailStore" />, with the settings of
    /// <see cref="DatabaseSettings.From(IConfiguration)" />.
    /// </summary>
    public static IServiceCollection AddQpletData(this IServiceCollection services, IConfiguration configuration) =>
        services.AddQpletData(DatabaseSettings.From(configuration));

    /// <summary>
    /// Registers the data layer with the given settings. To change the default options of files, register <see cref="MediaOptions" /> before this call; if they
    /// name the object store, also an <see cref="IObjectStorage" />. To store the content of files elsewhere, register an <see cref="IMediaStore" />.
    /// </summary>
    public static IServiceCollection AddQpletData(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxReader>();
        services.AddSingleton<NodeNotices>();
        services.AddSingleton<MailStore>();
        services.TryAddSingleton<MediaOptions>();
        services.AddSingleton<StagingArea>();
        services.AddSingleton(static provider => new MediaStores(
            provider.GetRequiredService<MediaOptions>(),
            provider.GetRequiredService<StagingArea>(),
            provider.GetRequiredService<IObjectStorage>
        ));
        services.TryAddSingleton<IMediaStore>(provider => provider.GetRequiredService<MediaStores>().Configured);
        services.TryAddSingleton<IUploadStaging>(provider => provider.GetRequiredService<MediaStores>().Staging);
        services.AddSingleton<MediaDecoder>();
        services.AddSingleton<MediaCleaner>();
        services.AddSingleton<MediaCheck>();
        services.AddSingleton<MediaMove>();
        services.AddSingleton<WalCheckpointer>();
        services.AddSingleton<QpletDatabase>();
        services.AddSingleton<SearchReader>();
        services.AddSingleton<MessageSearchReader>();
        services.AddSingleton<SampleSeeder>();
        services.AddSingleton<ResponseImport>();
        services.AddSingleton<LiveImport>();
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            SqliteLibrary.EnsureConfigured();
            services.AddSingleton(provider => new WriteMetrics(provider.GetService<IMeterFactory>()));
            services.AddSingleton(provider => new WriteQueue(settings.WriteTimeout, provider.GetRequiredService<WriteMetrics>()));
            services.AddContexts<SqliteDbContext>(
                (provider, options) =>
                {
                    var queue = provider.GetRequiredService<WriteQueue>();
                    options
                        .UseSqlite(settings.ConnectionString)
                        .AddInterceptors(new SqliteConnectionInterceptor(settings), new WriteTransactionInterceptor(queue), new WriteCommandInterceptor(queue))
                        .ReplaceService<IRelationalTransactionFactory, QueuedTransactionFactory>();
                }
            );
        }
        else
        {
            services.AddContexts<PostgreSqlDbContext>(
                (_, options) => options.UseNpgsql(settings.ConnectionString).AddInterceptors(new PostgreSqlTextInterceptor())
            );
        }
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext());
        return services;
    }

    private static void AddContexts<TContext>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> useProvider)
        where TContext : QpletDbContext
    {
        services.AddPooledDbContextFactory<TContext>(
            (provider, options) =>
            {
                useProvider(provider, options);
                options.UseQplet(provider.GetRequiredService<OutboxSignal>());
            }
        );
        services.AddSingleton<IDbContextFactory<QpletDbContext>, QpletDbContextFactory<TContext>>();
    }

    private static void UseQplet(this DbContextOptionsBuilder options, OutboxSignal signal)
    {
        // A test compares the model with the last migration, so this check is not needed at every start.
        // SQLite rebuilds tables with its foreign keys switched off, outside of the transaction.
        // A failed connection stops the start with an explanation, or is logged with the request that it fails.
        // A failed command is either expected, such as a like that another request has just written, or logged by the code that handles it.
        options.ConfigureWarnings(warnings =>
            warnings
                .Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.NonTransactionalMigrationOperationWarning)
                .Log(
                    (RelationalEventId.ConnectionError, LogLevel.Debug),
                    (RelationalEventId.CommandError, LogLevel.Debug),
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                    (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)
                )
        );
        options.AddInterceptors(new FeedInterceptor(), new OutboxSaveInterceptor(signal), new OutboxCommitInterceptor(signal));
    }
}
