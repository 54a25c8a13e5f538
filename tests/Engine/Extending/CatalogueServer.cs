using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.AspNetCore;

namespace Qplet.GraphQL.Extending;

/// <summary>A server with all extensions of the page, on a free port of this machine.</summary>
internal sealed class CatalogueServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CatalogueServer(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public MaintenanceSwitch Maintenance => _app.Services.GetRequiredService<MaintenanceSwitch>();

    public CallCounter Calls => _app.Services.GetRequiredService<CallCounter>();

    public static async Task<CatalogueServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Register(builder.Services);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new CatalogueServer(app);
    }

    // docs: server
    private static void Register(IServiceCollection services)
    {
        var calls = new CallCounter();
        var maintenance = new MaintenanceSwitch();
        services.AddSingleton(calls);
        services.AddSingleton(maintenance);
        services.AddSingleton(provider => CatalogueSchema.Build(provider, calls));
        services.AddRouting();
        services.AddGraphQLServer(options => options.Pipeline.UseRequest(Tenant.Read).UseOperation(maintenance.Guard));
    }

    // docs: end

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
