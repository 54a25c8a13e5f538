using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Accounts;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Schema.Writing;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.TypeSystem;
using LinkOptions = Qplet.GraphQL.Schema.Links.LinkOptions;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Registers the schema and the data layer.</summary>
internal static class SchemaSetup
{
    /// <summary>
    /// Registers the schema and the data layer with their settings: <c>ConnectionStrings:Qplet</c>, <c>Database</c>, <c>Links</c>, <c>Sessions</c>,
    /// <c>Accounts</c>, <c>DailyLimits</c>, <c>ApiKeys</c> and <c>GraphQL:Querying</c>.
    /// </summary>
    public static void AddQpletSchema(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(LinksOf(builder.Configuration));
        builder.Services.AddSingleton(
            builder.Configuration.GetSection("Sessions").Get<Schema.Sessions.SessionOptions>() ?? new Schema.Sessions.SessionOptions()
        );
        builder.Services.AddSingleton(builder.Configuration.GetSection("Accounts").Get<AccountOptions>() ?? new AccountOptions());
        builder.Services.AddSingleton(builder.Configuration.GetSection("DailyLimits").Get<DailyLimitOptions>() ?? new DailyLimitOptions());
        builder.Services.AddSingleton(builder.Configuration.GetSection("ApiKeys").Get<ApiKeyOptions>() ?? new ApiKeyOptions());
        builder.Services.AddQpletData(builder.Configuration);
        builder.Services.AddScoped(static provider => new ClientAddress(
            (provider.GetRequiredService<OperationCaller>().Transport as HttpContext)?.Connection.RemoteIpAddress
        ));
        builder.Services.AddSingleton(ExecutionSettings.ReadWeights(builder.Configuration));
        builder.Services.AddSingleton(builder.Configuration.GetSection("GraphQL:Querying").Get<ListOptions>() ?? new ListOptions());
        builder.Services.AddQpletSchema(queries =>
        {
            builder.Configuration.GetSection("GraphQL:Querying").Bind(queries);
            queries.CursorKey = CursorKeyOf(builder.Configuration);
        });
    }

    /// <summary>Reads the settings of links. Without <c>Links:Server</c>, files are linked to at the first address that the server listens on.</summary>
    private static LinkOptions LinksOf(ConfigurationManager configuration)
    {
        var links = configuration.GetSection("Links").Get<LinkOptions>() ?? new LinkOptions();
        if (configuration["Links:Server"] is null && configuration[WebHostDefaults.ServerUrlsKey] is { } urls && ReachableAddress.Of(urls) is { } address)
        {
            links.Server = address;
        }
        return links;
    }

    /// <summary>
    /// Returns the key that protects cursors, which contain sort values of rows, against forgery. Without a signing key, which only Development allows, cursors
    /// are not protected but stay valid after a restart.
    /// </summary>
    private static ReadOnlyMemory<byte> CursorKeyOf(ConfigurationManager configuration) =>
        configuration[$"{AuthenticationSettings.Section}:{nameof(AuthenticationSettings.SigningKey)}"] is { Length: > 0 } secret
            ? HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "cursors"u8)
            : default(ReadOnlyMemory<byte>);
}
