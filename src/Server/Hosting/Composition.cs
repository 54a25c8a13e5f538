using Qplet.GraphQL.Server.Agents;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.CalendarFeeds;
using Qplet.GraphQL.Server.Limits;
using Qplet.GraphQL.Server.Mail;
using Qplet.GraphQL.Server.Media;
using Qplet.GraphQL.Server.Routes;
using Qplet.GraphQL.Server.SchemaUsage;
using Qplet.GraphQL.Server.Settings;
using Qplet.GraphQL.Server.Uploads;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Registers all parts of the server, for serving, commands and tests alike.</summary>
internal static class Composition
{
    /// <summary>Registers all parts of the server.</summary>
    /// <exception cref="SettingException">Settings are not valid.</exception>
    public static void AddQplet(this WebApplicationBuilder builder)
    {
        SettingsCheck.Run(builder.Configuration);
        builder.AddQpletLogging();
        builder.AddQpletInsight();
        builder.AddQpletMedia();
        builder.AddQpletSchema();
        builder.AddQpletAuthentication();
        builder.AddQpletLimits();
        builder.AddQpletGraphQL();
        builder.AddSchemaUsage();
        builder.AddAgents();
        builder.AddRestRoutes();
        builder.AddQpletCors();
        builder.AddQpletHealth();
        builder.AddDraining();
        builder.AddQpletMail();
        builder.AddQpletUploads();
        builder.AddCalendarFeeds();
        builder.AddExamplePage();
    }
}
