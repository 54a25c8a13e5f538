using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>Serves the OpenAPI description of the routes. It is built again when the routes change.</summary>
internal sealed class RestDescription(RestRoutes routes, RequestExecutor executor, RestOptions options, RestAnswers answers, GraphQLServerOptions server)
{
    /// <summary>The path of the description below that of the routes.</summary>
    public const string FileName = "openapi.json";

    /// <summary>The place of the server's address. No description of a schema has it.</summary>
    private const string AnyServer = "\u0001server\u0001";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private Built? _built;

    /// <summary>Returns the path of the description, for a request of any path below that of the routes.</summary>
    public static string PathOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        var route = request.RouteValues["route"] as string ?? "";
        var root = path.EndsWith(route, StringComparison.OrdinalIgnoreCase) ? path[..^route.Length] : "";
        return $"{request.PathBase}{root.TrimEnd('/')}/{FileName}";
    }

    /// <summary>Writes the description.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var built = Find(routes.All);
        var address = $"{context.Request.PathBase}{context.Request.Path}"[..^(FileName.Length + 1)];
        byte[] json = [.. built.Before, .. JsonSerializer.SerializeToUtf8Bytes(address, s_json), .. built.After];
        RestCaching.WriteRevalidated(context.Response, server.Http.CredentialHeaders);
        return EntityTags.TryAnswerUnchanged(context.Response, json) ? Task.CompletedTask : answers.SendJsonAsync(context, json);
    }

    /// <summary>
    /// Returns the description of routes. Building it takes long, so all requests share it, also those that spell the address in another way.
    /// </summary>
    private Built Find(IReadOnlyList<RestRoute> known)
    {
        if (Volatile.Read(ref _built) is { } current && ReferenceEquals(current.Routes, known))
        {
            return current;
        }
        lock (_gate)
        {
            if (_built is { } other && ReferenceEquals(other.Routes, known))
            {
                return other;
            }
            var json = JsonSerializer.SerializeToUtf8Bytes(OpenApiBuilder.Build(executor.Schema, known, options, AnyServer), s_json).AsSpan();
            var place = JsonSerializer.SerializeToUtf8Bytes(AnyServer, s_json);
            var start = json.IndexOf(place);
            var built = new Built(known, json[..start].ToArray(), json[(start + place.Length)..].ToArray());
            Volatile.Write(ref _built, built);
            return built;
        }
    }

    /// <summary>The description of routes, without the address of the server between its two parts.</summary>
    private sealed record Built(IReadOnlyList<RestRoute> Routes, byte[] Before, byte[] After);
}
