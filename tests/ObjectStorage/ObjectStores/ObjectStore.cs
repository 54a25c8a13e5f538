using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.ObjectStorage.ObjectStores;

/// <summary>
/// A server with enough of the API of Amazon S3 for the store of files: objects, ranges, conditions, parts and lists. It refuses each request whose signature,
/// body hash or time is wrong, and can be told to fail.
/// </summary>
public sealed class ObjectStore : IAsyncDisposable
{
    public const string Bucket = "qplet-test";

    private readonly WebApplication _app;

    private ObjectStore(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>The objects by their keys.</summary>
    public ConcurrentDictionary<string, StoredObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The objects that are being sent in parts, by the IDs of their uploads.</summary>
    public ConcurrentDictionary<string, UnfinishedObject> Unfinished { get; } = new(StringComparer.Ordinal);

    /// <summary>The accepted requests, such as <c>GET content/ab/0123</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The number of keys in a page of a list.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>Returns how a request fails, or null if it does not. It may wait first.</summary>
    public Func<HttpRequest, Task<StoreFault?>>? Fault { get; set; }

    /// <summary>By how much the clock of this server is fast.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>The options of a store in this server.</summary>
    public S3Options Options =>
        new()
        {
            Endpoint = Address,
            Bucket = Bucket,
            AccessKey = RequestSignature.AccessKey,
            SecretKey = RequestSignature.SecretKey,
            Prefix = "files/",

            // However busy the machine is, requests have the time that they need.
            Timeout = TimeSpan.FromMinutes(10),
        };

    /// <summary>Starts a server with an empty bucket.</summary>
    public static async Task<ObjectStore> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var store = new ObjectStore(app);
        app.Run(context => store.HandleAsync(context));
        await app.StartAsync();
        store.Address = new Uri(app.Urls.Single());
        return store;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var now = DateTime.UtcNow + Skew;
        context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var fault = Fault is { } cause ? await cause(context.Request) : null;
        if (fault is { Status: { } status })
        {
            await new StoreResponse(context).RefuseAsync(status, "InternalError");
            return;
        }
        if (fault is { IsCut: true })
        {
            context.Abort();
            return;
        }
        if (RequestSignature.Problem(context.Request, body.ToArray(), now) is { } problem)
        {
            await new StoreResponse(context).RefuseAsync(HttpStatusCode.Forbidden, problem);
            return;
        }
        await new StoreRequest(this, context, body.ToArray(), fault?.CutAfter).AnswerAsync();
    }
}
