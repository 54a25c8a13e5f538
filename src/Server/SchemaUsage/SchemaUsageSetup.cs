namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>Registers the counting of what clients use of the schema, with the settings of the section <c>SchemaUsage</c>.</summary>
internal static class SchemaUsageSetup
{
    /// <summary>Registers the services.</summary>
    public static void AddSchemaUsage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(SettingsSection.Read<SchemaUsageSettings>(builder.Configuration.GetSection(SchemaUsageSettings.Section)));
        builder.Services.AddSingleton<UsageMetrics>();
        builder.Services.AddSingleton<SchemaUsageCounter>();
        builder.Services.AddSingleton<SchemaUsageStorage>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<SchemaUsageStorage>());
    }
}
