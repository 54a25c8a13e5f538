using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps it as it came.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _received = new();
    private readonly WebApplication _app;

    private OtlpCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var collector = new OtlpCollector(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>All that came to a path, byte for byte: texts lie in it as they are.</summary>
    public string Received(string path) => _received.GetValueOrDefault(path, "");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var text = Encoding.Latin1.GetString(body.ToArray());
        _received.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
        context.Response.ContentType = "application/x-protobuf";
    }
}
