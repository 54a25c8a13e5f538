using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>A server with a small schema and the routes of some documents on a free port of this machine.</summary>
internal sealed class RestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private RestHost(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
        Address = new Uri(app.Urls.Single());
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public RequestExecutor Executor => _app.Services.GetRequiredService<RequestExecutor>();

    /// <summary>Starts a server with documents, each in its own file.</summary>
    public static async Task<RestHost> StartAsync(params string[] documents)
    {
        var folder = Directory.CreateTempSubdirectory("qplet-rest-").FullName;
        for (var i = 0; i < documents.Length; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i}.graphql"), documents[i]);
        }
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddSingleton(RestSchema.Create());
        builder.Services.AddGraphQLServer(
            static options => options.Pipeline.UseOperation(Refuse),
            new ExecutionOptions { TrustedDocuments = new() { ShippedFolder = folder } }
        );
        builder.Services.AddGraphQLRest(static options => options.Title = "Test");
        var app = builder.Build();
        app.Use(
            static (context, next) =>
            {
                if (context.Request.Headers.Authorization is [{ } name])
                {
                    context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name)], "Test", "sub", null));
                }
                return next(context);
            }
        );
        app.MapGraphQL();
        app.MapGraphQLRest();
        await app.StartAsync();
        var executor = app.Services.GetRequiredService<RequestExecutor>();
        executor.Published.Current.Count.ShouldBe(documents.Length, "A document is not valid.");
        return new RestHost(app, folder);
    }

    /// <summary>Writes another document and reads the folder.</summary>
    public async Task AddAsync(string document)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "added.graphql"), document);
        Executor.ReadTrustedDocuments();
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        string? user = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }
        if (user is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", user);
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await Http.SendAsync(request);
    }

    /// <summary>Returns the status and the JSON of an answer to GET.</summary>
    public async Task<(int Status, JsonNode? Body)> GetAsync(string path, string? user = null)
    {
        using var response = await SendAsync(HttpMethod.Get, path, user: user);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Refuses callers with a token that is not valid, and those beyond their limit.</summary>
    private static ExecutionDelegate Refuse(ExecutionDelegate next) =>
        context =>
        {
            switch (context.Request.User.Identity?.Name)
            {
                case "invalid":
                    context.Result = OperationResult.FromErrors(RequestErrorKind.NotAuthenticated, RestSchema.Error("AUTH_NOT_AUTHENTICATED"));
                    return ValueTask.CompletedTask;
                case "busy":
                    context.Result = OperationResult.RateLimited(RestSchema.Error("RATE_LIMITED"), 30);
                    return ValueTask.CompletedTask;
                default:
                    return next(context);
            }
        };
}
