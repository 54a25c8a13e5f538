using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Limits;
using Qplet.GraphQL.Server.Media;
using Qplet.GraphQL.Server.SchemaUsage;
using Qplet.GraphQL.Server.Settings;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Registers the GraphQL endpoint with the settings of the section <c>GraphQL</c>, including the execution limits in <c>Execution</c> and the stored documents
/// in <c>TrustedDocuments</c> and <c>PersistedQueries</c>.
/// </summary>
internal static class GraphQLSetup
{
    /// <summary>
    /// Registers the endpoint. By default, introspection and the IDE are enabled only in Development. If introspection is disabled, errors do not suggest names
    /// from the schema.
    /// </summary>
    public static void AddQpletGraphQL(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("GraphQL");
        var isDevelopment = builder.Environment.IsDevelopment();
        var execution = ExecutionSettings.Read(builder.Configuration) with
        {
            TrustedDocuments = TrustedDocumentsOf(section.GetSection("TrustedDocuments")) with
            {
                ShippedFolder = builder.Configuration.GetValue(SettingCatalog.ShippedDocuments, true)
                    ? Path.Combine(AppContext.BaseDirectory, "documents")
                    : null,
            },
            IsTransientFault = static exception => exception is MediaStoreException || DatabaseFault.IsOutage(exception),
            PersistedQueries = SettingsSection.Read<PersistedQueryOptions>(section.GetSection("PersistedQueries")),
        };
        var allowsIntrospection = section.GetValue("AllowIntrospection", isDevelopment);
        if (!allowsIntrospection)
        {
            execution = execution with { ValidationOptions = execution.ValidationOptions with { HideSuggestions = true } };
        }
        builder.Services.AddGraphQLServer(
            options =>
            {
                options.AllowIntrospection = allowsIntrospection;
                options.Ide.Enabled = isDevelopment;
                options.Ide.Title = "Qplet GraphQL";
                options.Ide.Document = isDevelopment ? IdeExamples.Document : null;
                options.WebSockets.AllowLoopbackOrigins = isDevelopment;
                options.Uploads.Enabled = true;
                options.Http.CredentialHeaders.Add(ApiKeyHeader.Name);

                // On the disk of the store: files need not be copied to it.
                options.Uploads.TemporaryFolder = Path.GetFullPath(Path.Combine(MediaSetup.Options(builder.Configuration).Folder, "staging"));
                options.Pipeline.UseRequest(LimitsSetup.LimitRequests);
                options.Pipeline.UseOperation(RejectedCaller.Refuse);
                options.Pipeline.UseOperation(UncheckedCaller.Refuse);
                options.Pipeline.UseOperation(LimitsSetup.Limit);
                options.Pipeline.UseOperation(SchemaUsageCounter.Count);
                Bind(section, options);
                foreach (var origin in CorsSetup.OriginsOf(builder.Configuration))
                {
                    options.WebSockets.AllowedOrigins.Add(origin);
                }
            },
            execution
        );
        builder.Services.AddHostedService<AccountPurging>();
        builder.Services.AddHostedService<Reminders>();
        builder.Services.AddHostedService<EventPublishing>();
        builder.Services.AddHostedService<EventRetention>();
        builder.Services.AddHostedService<ReleaseSchedules>();
        builder.Services.AddHostedService<RelatedReleaseUpdates>();
        builder.Services.AddHostedService<UsageCounting>();
        builder.Services.AddHostedService<NodeNoticeListener>();
        builder.Services.AddHostedService<WalCheckpointService>();
    }

    private static void Bind(IConfigurationSection section, GraphQLServerOptions options)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            throw ServerErrors.SettingUnreadable(exception);
        }
    }

    /// <summary>Reads the options. A missing folder stops the start, because otherwise every request would be refused or logged.</summary>
    private static TrustedDocumentOptions TrustedDocumentsOf(IConfigurationSection section)
    {
        var options = SettingsSection.Read<TrustedDocumentOptions>(section);
        if (options.Folder is { Length: > 0 } folder)
        {
            return Directory.Exists(folder) ? options : throw ServerErrors.FolderMissing($"{section.Path}:{nameof(options.Folder)}", folder);
        }
        return options.Mode == TrustedDocumentMode.Off
            ? options
            : throw ServerErrors.TrustedDocumentsMissing(
                $"{section.Path}:{nameof(options.Mode)}",
                options.Mode.ToString(),
                $"{section.Path}:{nameof(options.Folder)}"
            );
    }
}
