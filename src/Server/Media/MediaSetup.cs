using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.ObjectStorage;
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
        builder.AddMediaStores();
        builder.Services.AddSingleton(KeyOf(builder.Configuration));
        builder.Services.AddSingleton<MediaDelivery>();
        builder.Services.AddHostedService<MediaCleanup>();
    }

    /// <summary>Registers the options of files and the object store. Call it before the data layer is registered.</summary>
    public static void AddMediaStores(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Options(builder.Configuration));

        // Nothing but this function names a type of the room, so the SDK of AWS is loaded when the object store is used for the first time.
        builder.Services.AddSingleton<IObjectStorage>(static provider => new S3Storage(
            provider.GetRequiredService<MediaOptions>().S3,
            provider.GetRequiredService<StagingArea>(),
            provider.GetRequiredService<TimeProvider>()
        ));
    }

    /// <summary>Reads the options.</summary>
    public static MediaOptions Options(IConfiguration configuration) => SettingsSection.Read<MediaOptions>(configuration.GetSection(Section));

    /// <summary>Returns what keeps the object store from being used, as sentences that name a setting each.</summary>
    public static IEnumerable<string> ProblemsOfS3(IConfiguration configuration)
    {
        var options = configuration.GetSection($"{Section}:{nameof(MediaOptions.S3)}").Get<S3Options>() ?? new S3Options();
        if (string.IsNullOrEmpty(options.Bucket))
        {
            yield return ServerErrors.S3SettingMissing(nameof(options.Bucket), "It names the bucket.");
        }
        if (options.Endpoint is null && string.IsNullOrEmpty(options.Region))
        {
            yield return ServerErrors.S3SettingMissing(
                nameof(options.Region),
                $"Amazon S3 needs it; other stores need {Section}:{nameof(MediaOptions.S3)}:{nameof(options.Endpoint)}."
            );
        }
        if (string.IsNullOrEmpty(options.AccessKey) != string.IsNullOrEmpty(options.SecretKey))
        {
            yield return ServerErrors.S3SettingMissing(
                string.IsNullOrEmpty(options.SecretKey) ? nameof(options.SecretKey) : nameof(options.AccessKey),
                "The ID of the access key and its secret belong together."
            );
        }
    }

    /// <summary>Checks the settings of the object store, also if it is not in use.</summary>
    /// <exception cref="SettingException">It cannot be used.</exception>
    public static void RequireS3(IConfiguration configuration)
    {
        if (ProblemsOfS3(configuration).ToList() is { Count: > 0 } problems)
        {
            throw ServerErrors.SettingsInvalid(problems);
        }
    }

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
