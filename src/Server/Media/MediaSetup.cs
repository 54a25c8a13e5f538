using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Server.Authentication;

namespace Qplet.GraphQL.Server.Media;

/// <summary>Registers the store of files, its clean-up and its addresses.</summary>
internal static class MediaSetup
{
    /// <summary>The section of the options.</summary>
    public const string Section = "Media";

    /// <summary>Registers the services. Call it before the data layer is registered.</summary>
    public static void AddQpletMedia(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Options(builder.Configuration));
        builder.Services.AddSingleton(KeyOf(builder.Configuration));
        builder.Services.AddSingleton<MediaDelivery>();
        builder.Services.AddHostedService<MediaCleanup>();
    }

    /// <summary>Reads the options.</summary>
    public static MediaOptions Options(IConfiguration configuration) => SettingsSection.Read<MediaOptions>(configuration.GetSection(Section));

    /// <summary>Maps the addresses of the content of files.</summary>
    public static void MapQpletMedia(this WebApplication app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods(
            "/media-assets/{name}",
            methods,
            static (string name, HttpContext context, MediaDelivery delivery) => delivery.ServeAsync(context, name, isDownload: false)
        );
        app.MapMethods(
            "/media-assets/download/{name}",
            methods,
            static (string name, HttpContext context, MediaDelivery delivery) => delivery.ServeAsync(context, name, isDownload: true)
        );
    }

    /// <summary>
    /// Returns the key that signs addresses. Without a signing key, which only Development allows, addresses are valid until the server stops.
    /// </summary>
    private static MediaAddressKey KeyOf(ConfigurationManager configuration) =>
        configuration[$"{AuthenticationSettings.Section}:{nameof(AuthenticationSettings.SigningKey)}"] is { Length: > 0 } secret
            ? new MediaAddressKey(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "media"u8))
            : MediaAddressKey.CreateRandom();
}
