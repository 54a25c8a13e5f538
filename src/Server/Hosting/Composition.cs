using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Mail;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>What the server is made of: the one place that wires it, for serving, for commands and for tests.</summary>
internal static class Composition
{
    /// <summary>Registers everything.</summary>
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
