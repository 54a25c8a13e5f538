using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Registers resumable uploads by the <see href="https://tus.io/protocols/resumable-upload">tus protocol</see>.</summary>
internal static class UploadSetup
{
    /// <summary>The path at which uploads are created. Each upload is below it.</summary>
    public const string Path = "/uploads";

    /// <summary>Registers the services.</summary>
    /// <exception cref="SettingException">A setting is not valid.</exception>
    public static void AddQpletUploads(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(SettingsSection.Read<UploadSettings>(builder.Configuration.GetSection(UploadSettings.Section)));
        services.AddSingleton<UploadStore>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<UploadFinisher>();
        services.AddSingleton<TusUploads>();
        services.AddSingleton<UploadLimits>();
        services.AddSingleton<TusEndpoint>();
        services.AddSingleton<UploadUpkeep>();
        services.AddHostedService<UploadJob>();
    }

    /// <summary>Maps the addresses.</summary>
    public static void MapUploads(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<TusEndpoint>();
        app.Map(Path, endpoint.HandleAsync);
        app.Map($"{Path}/{{{TusEndpoint.IdParameter}}}", endpoint.HandleAsync);
    }
}
