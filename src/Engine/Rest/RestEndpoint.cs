using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>Handles the requests below the path of the REST routes.</summary>
internal sealed partial class RestEndpoint(
    RestRoutes routes,
    RestAnswers answers,
    RestDescription description,
    HttpOperations operations,
    GraphQLServerOptions options,
    ILogger<RestEndpoint> logger
)
{
    private const string JsonType = "application/json";
    private const string MethodsOfDescription = "GET, HEAD, OPTIONS";

    /// <summary>Handles a request. Its route value <c>route</c> is the path below that of the routes.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await RouteAsync(context);
        }
        catch (MalformedRequestException exception) when (!context.Response.HasStarted)
        {
            await answers.WriteAsync(context, exception.StatusCode, [exception.Error]);
        }
        catch (Exception exception) when (ClientDeparture.Is(context, exception))
        {
            // The client has disconnected.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var id = Guid.NewGuid().ToString("N");
            LogFailure(logger, exception, id);
            await answers.WriteAsync(context, StatusCodes.Status500InternalServerError, [TransportErrors.Unexpected(id)]);
        }
    }

    private async Task RouteAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.RouteValues["route"] is RestDescription.FileName)
        {
            await DescribeAsync(context);
            return;
        }
        if (routes.Find(SegmentsOf(request)) is not { } match)
        {
            await answers.WriteAsync(context, StatusCodes.Status404NotFound, [RestErrors.RouteNotFound(RestDescription.PathOf(request))]);
            return;
        }
        if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.Headers.Allow = match.Methods;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        if (!match.Routes.TryGetValue(HttpMethods.IsHead(request.Method) ? HttpMethods.Get : request.Method, out var route))
        {
            await RefuseMethodAsync(context, match.Methods);
            return;
        }
        await ExecuteAsync(context, route, match.Values);
    }

    private Task DescribeAsync(HttpContext context)
    {
        if (EntityTags.Applies(context.Request))
        {
            return description.WriteAsync(context);
        }
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return RefuseMethodAsync(context, MethodsOfDescription);
        }
        context.Response.Headers.Allow = MethodsOfDescription;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task RefuseMethodAsync(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return answers.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, [RestErrors.MethodNotAllowed(context.Request.Method, methods)]);
    }

    private async Task ExecuteAsync(HttpContext context, RestRoute route, IReadOnlyList<string> pathValues)
    {
        var reader = new VariableReader(route);
        reader.ReadPath(pathValues);
        reader.ReadQuery(context.Request.Query);
        reader.ReadBody(await ReadBodyAsync(context, route));
        using var variables = ToDocument(reader.Variables);
        if (reader.Errors.Count > 0)
        {
            AddErrorsOfTypes(route, reader, variables.RootElement);
            await answers.WriteAsync(context, reader.Errors);
            return;
        }

        var operation = operations.Create(context) with
        {
            Published = route.Document,
            Variables = variables.RootElement,
            AllowedOperations = AllowedOperations.Query | AllowedOperations.Mutation,
            CostMode = CostHeader.Read(context.Request),
        };
        var result = await operations.ExecuteAsync(operation, context.RequestAborted);
        if (result.Kind == RequestErrorKind.Variables)
        {
            reader.AddErrors(result.Errors);
            await answers.WriteAsync(context, reader.Errors);
        }
        else
        {
            await answers.WriteAsync(context, route, result);
        }
    }

    private static string[] SegmentsOf(HttpRequest request) => RequestPath.Decode(request, ((string?)request.RouteValues["route"] ?? "").Split('/'));

    private async Task<JsonNode?> ReadBodyAsync(HttpContext context, RestRoute route)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return null;
        }
        using var body = await RequestBody.ReadAsync(request, options.Http, context.RequestAborted);
        var isJson = request.ContentType?.Split(';')[0].Trim().Equals(JsonType, StringComparison.OrdinalIgnoreCase) == true;
        if (body.Bytes.IsEmpty)
        {
            return isJson || !route.CanBeForged || PreflightHeader.IsIn(request) ? null : throw RestErrors.PreflightMissing();
        }
        if (!isJson)
        {
            throw TransportErrors.UnsupportedMediaType(request.ContentType);
        }
        var json = RequestParametersReader.RequireText(body.Bytes);
        try
        {
            return SentJson.Parse(json.Span, options.Http.MaxJsonDepth);
        }
        catch (JsonException exception)
        {
            throw RequestParametersReader.InvalidJson(json.Span, options.Http.MaxJsonDepth, exception, hasUniqueNames: true);
        }
        catch (FormatException)
        {
            throw TransportErrors.InvalidRequest(RestErrors.BodyHalfSurrogate);
        }
    }

    /// <summary>Returns the variables as a document. What was sent is within the limit of depth; the variables around it add some levels.</summary>
    private static JsonDocument ToDocument(JsonObject variables)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = int.MaxValue }))
        {
            variables.WriteTo(writer);
        }
        return JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = int.MaxValue });
    }

    /// <summary>Adds the mistakes that the types of the variables show, to report all of them at once.</summary>
    private static void AddErrorsOfTypes(RestRoute route, VariableReader reader, JsonElement variables)
    {
        try
        {
            route.Variables.Coerce(variables, hideSuggestions: true);
        }
        catch (GraphQLException exception)
        {
            reader.AddErrors(exception.Errors);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A REST request failed outside of execution (error {ErrorId}).")]
    private static partial void LogFailure(ILogger logger, Exception exception, string errorId);
}
