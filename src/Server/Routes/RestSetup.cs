using Qplet.GraphQL.Rest;
using Qplet.GraphQL.Server.Authentication;

namespace Qplet.GraphQL.Server.Routes;

/// <summary>Registers and maps the REST routes with the settings of the section <c>GraphQL:Rest</c>.</summary>
internal static class RestSetup
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "GraphQL:Rest";

    /// <summary>Registers the services.</summary>
    public static void AddRestRoutes(this WebApplicationBuilder builder)
    {
        var settings = SettingsSection.Read<RestOptions>(builder.Configuration.GetSection(Section));
        builder.Services.AddGraphQLRest(options =>
        {
            options.Enabled = settings.Enabled;
            options.Title = settings.Title;
            options.Version = settings.Version;
            options.ApiKeyHeader = ApiKeyHeader.Name;
        });
    }

    /// <summary>Maps the routes to <c>/rest</c>, unless they are turned off.</summary>
    public static void MapRestRoutes(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RestOptions>().Enabled)
        {
            app.MapGraphQLRest();
        }
    }
}
