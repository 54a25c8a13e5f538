using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>Serves the OpenAPI description of the routes. It is built again when the routes change.</summary>
internal sealed class RestDescription(RestRoutes routes, RequestExecutor executor, RestOptions options, RestAnswers answers)
{
    /// <summary>The path of the description below that of the routes.</summary>
    public const string FileName = "openapi.json";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Built? _built;

    /// <summary>Writes the description.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var server = $"{context.Request.PathBase}{context.Request.Path}"[..^(FileName.Length + 1)];
        var known = routes.All;
        var built = Volatile.Read(ref _built);
        if (built is null || !ReferenceEquals(built.Routes, known) || built.Server != server)
        {
            var description = OpenApiBuilder.Build(executor.Schema, known, options, server);
            built = new Built(known, server, JsonSerializer.SerializeToUtf8Bytes(description, s_json));
            Volatile.Write(ref _built, built);
        }

        context.Response.Headers.CacheControl = "no-cache";
        return EntityTags.TryAnswerUnchanged(context.Response, built.Json) ? Task.CompletedTask : answers.SendJsonAsync(context, built.Json);
    }

    private sealed record Built(IReadOnlyList<RestRoute> Routes, string Server, byte[] Json);
}
