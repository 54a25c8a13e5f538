using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The GraphQL endpoint. Dispatches each request to its transport.</summary>
internal sealed partial class GraphQLEndpoint(
    HttpTransport http,
    EventStreamTransport eventStreams,
    WebSocketTransport webSockets,
    SchemaDocument schema,
    IdePage ide,
    HttpResults results,
    GraphQLServerOptions options,
    ILogger<GraphQLEndpoint> logger
)
{
    private HttpTransport Http => http;

    private string AllowedMethods => options.Http.AllowQueryMethod ? $"GET, HEAD, POST, {QueryMethod.Name}" : "GET, HEAD, POST";

    /// <summary>Handles a POST request. This is the fast path, without steps that only other requests need.</summary>
    public Task PostAsync(HttpContext context) =>
        GuardAsync(
            context,
            static (endpoint, context) =>
                WantsReservedStream(context.Request) && context.Request.ContentLength is null or 0
                    ? endpoint.OpenStreamAsync(context)
                    : endpoint.Http.PostAsync(context)
        );

    /// <summary>Handles all other methods.</summary>
    public Task OtherAsync(HttpContext context) => GuardAsync(context, static (endpoint, context) => endpoint.RouteAsync(context));

    /// <summary>Handles a request for a stored document whose ID is part of the path.</summary>
    public Task StoredAsync(HttpContext context) => GuardAsync(context, static (endpoint, context) => endpoint.ExecuteStoredAsync(context));

    /// <summary>Handles a GET request for a file below the endpoint's path: the files of the IDE and the schema.</summary>
    public Task FileAsync(HttpContext context, string file)
    {
        if (file == "schema.graphql" && options.AllowIntrospection)
        {
            return schema.WriteAsync(context);
        }
        if (file == "semantic-non-null-schema.graphql" && options.AllowIntrospection)
        {
            return schema.WriteSemanticNonNullAsync(context);
        }
        if (options.Ide.Enabled)
        {
            return ide.FileAsync(context, file);
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private Task RouteAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.WebSockets.IsWebSocketRequest)
        {
            return webSockets.AcceptAsync(context);
        }
        if (AcceptsQuery(context))
        {
            return Http.QueryAsync(context);
        }
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return GetAsync(context);
        }
        if (HttpMethods.IsPut(request.Method))
        {
            return eventStreams.ReserveAsync(context);
        }
        if (HttpMethods.IsDelete(request.Method))
        {
            return eventStreams.StopAsync(context);
        }
        context.Response.Headers.Allow = AllowedMethods;
        throw TransportErrors.MethodNotAllowed(request.Method);
    }

    private Task GetAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query.ContainsKey("sdl") && options.AllowIntrospection)
        {
            return schema.WriteAsync(context);
        }
        if (!query.ContainsKey("query") && !query.ContainsKey("id") && !query.ContainsKey("documentId") && !query.ContainsKey("extensions"))
        {
            if (AcceptedResponse.WantsPage(context.Request.Headers.Accept))
            {
                return options.Ide.Enabled ? ide.PageAsync(context) : IdePage.PlainAsync(context);
            }
            if (WantsReservedStream(context.Request) && !HttpMethods.IsHead(context.Request.Method))
            {
                return OpenStreamAsync(context);
            }
        }

        return Http.GetAsync(context);
    }

    private Task ExecuteStoredAsync(HttpContext context)
    {
        var request = context.Request;
        var operationName = (string?)request.RouteValues["operationName"];
        var after = (operationName is null ? 0 : 1) + (request.Path.Value!.EndsWith('/') ? 1 : 0);
        var stored = new StoredOperation(RequestPath.Decode(request, [(string)request.RouteValues["id"]!], after)[0], operationName);
        if (HttpMethods.IsPost(request.Method))
        {
            return Http.PostAsync(context, stored);
        }
        if (AcceptsQuery(context))
        {
            return Http.QueryAsync(context, stored);
        }
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return Http.GetAsync(context, stored);
        }
        context.Response.Headers.Allow = AllowedMethods;
        throw TransportErrors.MethodNotAllowed(request.Method);
    }

    /// <summary>Announces the method QUERY if it is allowed. Returns whether the request has it.</summary>
    private bool AcceptsQuery(HttpContext context)
    {
        if (!options.Http.AllowQueryMethod)
        {
            return false;
        }
        context.Response.Headers[QueryMethod.AcceptHeader] = QueryMethod.MediaType;
        return QueryMethod.Is(context.Request.Method);
    }

    private Task OpenStreamAsync(HttpContext context) => eventStreams.OpenAsync(context, EventStreamTransport.TokenOf(context.Request)!);

    private static bool WantsReservedStream(HttpRequest request) =>
        request.Headers.Accept is ["text/event-stream"] && EventStreamTransport.TokenOf(request) is not null;

    /// <summary>Converts exceptions to error responses: errors in the request are reported, errors of the server are masked.</summary>
    private async Task GuardAsync(HttpContext context, Func<GraphQLEndpoint, HttpContext, Task> answer)
    {
        try
        {
            await answer(this, context);
        }
        catch (MalformedRequestException exception) when (!context.Response.HasStarted)
        {
            await results.WriteAsync(context.Response, exception);
        }
        catch (Exception exception) when (ClientDeparture.Is(context, exception))
        {
            // The client has disconnected.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // The body ends early, arrives too slowly, or is not framed correctly.
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var id = Guid.NewGuid().ToString("N");
            LogFailure(logger, exception, id);
            await results.WriteAsync(context.Response, StatusCodes.Status500InternalServerError, TransportErrors.Unexpected(id));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL request failed outside of execution (error {ErrorId}).")]
    private static partial void LogFailure(ILogger logger, Exception exception, string errorId);
}
