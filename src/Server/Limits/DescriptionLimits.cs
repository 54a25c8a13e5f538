using System.Globalization;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>
/// Limits requests that run no operation, but whose answers are large: the schema as text, the description of the REST routes, and messages of agents that call
/// no tool. Each counts as an operation within a minute, and never toward the daily limit.
/// </summary>
internal sealed class DescriptionLimits(MinuteLimits minute)
{
    /// <summary>What a description costs of the budget of the minute.</summary>
    public const double Cost = 1_000;

    private static readonly string[] s_files = ["/graphql/schema.graphql", "/graphql/semantic-non-null-schema.graphql", "/rest/openapi.json"];

    /// <summary>Counts a request for a description, or the message of an agent, and refuses it beyond a limit.</summary>
    /// <remarks>An operation that a message of an agent calls takes back what the message was charged, and counts itself.</remarks>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsDescription(context.Request) || !minute.Apply(context))
        {
            await next(context);
            return;
        }
        var isAnonymous = context.User.Identity is not { IsAuthenticated: true };
        var charge = minute.Take(RequestClient.Of(context.User, context), isAnonymous, Cost, out var refusal);
        if (refusal is not null)
        {
            await RefuseAsync(context, refusal);
            return;
        }
        context.Features.Set(charge);
        await next(context);
    }

    private static bool IsDescription(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return request.Path.Equals(ServerPaths.Agents, StringComparison.OrdinalIgnoreCase);
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }
        var path = request.Path.Value?.TrimEnd('/') ?? "";
        return s_files.Contains(path, StringComparer.OrdinalIgnoreCase)
            || (path.Equals("/graphql", StringComparison.OrdinalIgnoreCase) && request.Query.ContainsKey("sdl"));
    }

    private static Task RefuseAsync(HttpContext context, OperationResult refusal)
    {
        var response = context.Response;
        response.Headers[HeaderNames.RetryAfter] = refusal.RetryIn!.Value.ToString(CultureInfo.InvariantCulture);
        if (context.GetEndpoint()?.Metadata.GetMetadata<IRefusalWriter>() is { } writer)
        {
            return writer.WriteAsync(context, StatusCodes.Status429TooManyRequests, refusal.Errors[0]);
        }
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(refusal.ToJson(), context.RequestAborted);
    }
}
