using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Wires the schema and the data it stands on.</summary>
internal static class SchemaSetup
{
    /// <summary>Registers both with their settings: <c>ConnectionStrings:Qplet</c>, <c>Database</c>, <c>Links</c> and <c>Sessions</c>.</summary>
    public static void AddQpletSchema(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Links").Get<Schema.Links.LinkOptions>() ?? new Schema.Links.LinkOptions());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Sessions").Get<Schema.Sessions.SessionOptions>() ?? new Schema.Sessions.SessionOptions());
        builder.Services.AddQpletData(builder.Configuration);
        builder.Services.AddQpletSchema();
    }
}
