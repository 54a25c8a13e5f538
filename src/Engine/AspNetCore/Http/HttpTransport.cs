using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>POST and GET (GraphQL over HTTP).</summary>
internal sealed class HttpTransport(RequestExecutor executor, GraphQLServerOptions options, RootServices services, EventStreamTransport eventStreams)
{
    /// <summary>A POST: its body holds the parameters as JSON.</summary>
    /// <remarks>Only JSON is taken, which a page of another site cannot send without the browser asking this server first (CORS preflight).</remarks>
    public async Task PostAsync(HttpContext context)
    {
        var accepted = AcceptedResponse.Of(context.Request.Headers.Accept);
        try
        {
            RequireJson(context.Request);
            using var body = await RequestBody.ReadAsync(context.Request, options.Http.MaxRequestBodySize, context.RequestAborted);
            using var parameters = RequestParametersReader.Read(body.Bytes, options.Http.MaxJsonDepth);
            await ExecuteAsync(context, parameters, accepted, AllowedOperations.Query | AllowedOperations.Mutation);
        }
        catch (MalformedRequestException exception)
        {
            await HttpResults.WriteAsync(context.Response, exception, accepted.MediaType);
        }
    }

    /// <summary>A GET: its query string holds the parameters. Queries only, and subscriptions for clients that take an event stream.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var accepted = AcceptedResponse.Of(context.Request.Headers.Accept);
        try
        {
            context.Response.Headers.Vary = HeaderNames.Accept;
            if (context.Request.ContentType is { Length: > 0 } contentType && !IsJson(contentType))
                throw TransportErrors.ContentTypeOnGet(contentType);
            using var parameters = RequestParametersReader.Read(context.Request.Query, options.Http.MaxJsonDepth);
            await ExecuteAsync(context, parameters, accepted, AllowedOperations.Query);
        }
        catch (MalformedRequestException exception)
        {
            await HttpResults.WriteAsync(context.Response, exception, accepted.MediaType);
        }
    }

    /// <summary>Makes the executor's request of the parameters.</summary>
    public OperationRequest ToRequest(RequestParameters parameters, HttpContext context, AllowedOperations allowed) => new()
    {
        Document = parameters.Document,
        DocumentId = parameters.HasDocument ? null : parameters.DocumentId,
        OperationName = parameters.OperationName,
        Variables = parameters.Variables,
        Extensions = parameters.Extensions,
        Services = services.Provider,
        User = context.User,
        Transport = context,
        AllowedOperations = allowed,
        AllowIntrospection = options.AllowIntrospection,
        CostMode = CostHeader.Read(context.Request),
    };

    private async Task ExecuteAsync(HttpContext context, RequestParameters parameters, AcceptedResponse accepted, AllowedOperations allowed)
    {
        if (EventStreamTransport.TokenOf(context.Request) is { } token && accepted.MediaType != ResponseMediaType.EventStream)
        {
            await eventStreams.SubmitAsync(context, token, parameters, ToRequest(parameters, context, AllowedOperations.All & ~Forbidden(context)));
            return;
        }

        if (accepted.Streams)
            allowed |= AllowedOperations.Subscription;
        var result = await executor.ExecuteAsync(ToRequest(parameters, context, allowed), context.RequestAborted);
        if (result is OperationResult single && accepted.MediaType != ResponseMediaType.EventStream)
            await HttpResults.WriteAsync(context.Response, single, accepted.MediaType);
        else
            await eventStreams.StreamAsync(context, result);
    }

    private static AllowedOperations Forbidden(HttpContext context) => HttpMethods.IsGet(context.Request.Method) ? AllowedOperations.Mutation : AllowedOperations.None;

    private static void RequireJson(HttpRequest request)
    {
        if (!IsJson(request.ContentType) || (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity"))
            throw TransportErrors.UnsupportedMediaType(request.ContentType);
    }

    private static bool IsJson(string? contentType)
    {
        const string json = "application/json";
        if (contentType is null)
            return false;
        if (contentType.Equals(json, StringComparison.Ordinal))
            return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(json, StringComparison.OrdinalIgnoreCase)
            && (!parsed.Charset.HasValue || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
