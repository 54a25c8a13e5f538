using Qplet.GraphQL.AspNetCore;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Wires the GraphQL endpoint with its settings: section <c>GraphQL</c>, the limits of the execution below <c>GraphQL:Execution</c>.</summary>
internal static class GraphQLSetup
{
    /// <summary>Registers the endpoint. The schema can be read, and the IDE is shown, in Development only, unless the settings say otherwise. Where the schema can't be read, errors do not suggest names of it either.</summary>
    public static void AddQpletGraphQL(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("GraphQL");
        var isDevelopment = builder.Environment.IsDevelopment();
        var execution = ExecutionSettings.Read(builder.Configuration);
        var allowsIntrospection = section.GetValue("AllowIntrospection", isDevelopment);
        if (!allowsIntrospection)
            execution = execution with { ValidationOptions = execution.ValidationOptions with { HideSuggestions = true } };
        builder.Services.AddGraphQLServer(
            options =>
            {
                options.AllowIntrospection = allowsIntrospection;
                options.Ide.Enabled = isDevelopment;
                options.WebSockets.AllowLoopbackOrigins = isDevelopment;
                options.Uploads.Enabled = true;
                Bind(section, options);
                foreach (var origin in CorsSetup.OriginsOf(builder.Configuration))
                    options.WebSockets.AllowedOrigins.Add(origin);
            },
            execution);
        builder.Services.AddHostedService<EventPublishing>();
        builder.Services.AddHostedService<EventRetention>();
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
}
