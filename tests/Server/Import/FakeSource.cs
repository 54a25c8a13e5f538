using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Server.Import;

/// <summary>A small REST API on a free port: answers each path with a given text, after the exceptional answers prepared for it.</summary>
internal sealed class FakeSource : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> _exceptions = new(StringComparer.Ordinal);

    private FakeSource(WebApplication app) => _app = app;

    public Uri Address => new($"{_app.Urls.First()}/api/v1");

    /// <summary>The paths and queries that were requested, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The header that carries the secret, of every request.</summary>
    public ConcurrentQueue<string> Secrets { get; } = new();

    public static async Task<FakeSource> StartAsync(params (string Path, string Answer)[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var source = new FakeSource(builder.Build());
        source._app.Run(source.AnswerAsync);
        foreach (var (path, answer) in answers)
        {
            source._answers[path] = answer;
        }
        await source._app.StartAsync(TestContext.Current.CancellationToken);
        return source;
    }

    /// <summary>Answers the next request of the path, or of any path if it is <c>*</c>, in another way.</summary>
    public void Once(string path, RequestDelegate answer) => _exceptions.GetOrAdd(path, static _ => new()).Enqueue(answer);

    /// <summary>Answers the next request of the path with a status and headers.</summary>
    public void Once(string path, int status, string body = "{}", params (string Name, string Value)[] headers) =>
        Once(
            path,
            context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                {
                    context.Response.Headers[name] = value;
                }
                return context.Response.WriteAsync(body);
            }
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = $"{context.Request.Path}{context.Request.QueryString}"["/api/v1/".Length..];
        Requests.Enqueue(path);
        Secrets.Enqueue($"{context.Request.Headers.Authorization}{context.Request.Headers["X-API-Key"]}");
        foreach (var key in (string[])[path, "*"])
        {
            if (_exceptions.TryGetValue(key, out var queue) && queue.TryDequeue(out var exception))
            {
                return exception(context);
            }
        }
        context.Response.ContentType = "application/json";
        context.Response.StatusCode = _answers.ContainsKey(path) ? 200 : 404;
        return context.Response.WriteAsync(_answers.GetValueOrDefault(path, """{"message": "No query results"}"""));
    }
}
