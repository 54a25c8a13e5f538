using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Mail;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Registers all parts of the server, for serving, commands and tests alike.</summary>
internal static class Composition
{
    /// <summary>Registers all parts of the server.</summary>
    public static void AddQplet(this WebApplicationBuilder builder)
    {
        builder.AddQpletLogging();
        builder.AddQpletInsight();
        builder.AddQpletSchema();
        builder.AddQpletAuthentication();
        builder.AddQpletGraphQL();
        builder.AddQpletCors();
        builder.AddQpletHealth();
        builder.AddQpletMail();
    }
}
