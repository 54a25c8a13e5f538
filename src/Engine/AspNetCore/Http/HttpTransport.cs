using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The transport for POST, GET and QUERY (GraphQL over HTTP).</summary>
internal sealed class HttpTransport(
    RequestExecutor executor,
    GraphQLServerOptions options,
    RootServices services,
    HttpResults results,
    ResultStreams streams,
    BatchTransport batches,
    MultipartRequestReader uploads,
    EventStreamTransport eventStreams
)
{
    /// <summary>Handles a POST request, whose body contains the parameters as JSON, or as a form with files.</summary>
    /// <remarks>
    /// Accepts only JSON, or a form with a custom header. Pages of other sites cannot send these without a CORS preflight request.
    /// </remarks>
    public async Task PostAsync(HttpContext context, StoredOperation? stored = null)
    {
        var accepted = AcceptedResponse.Of(context.Request.Headers.Accept, options.IncrementalFormat);
        try
        {
            if (uploads.Takes(context.Request))
            {
                using var slot = uploads.Enter(context);
                using var upload = await uploads.ReadAsync(context.Request, context.RequestAborted);
                await ExecuteAsync(context, upload.Operations, upload.Files, stored, accepted, AllowedOperations.Query | AllowedOperations.Mutation);
                return;
            }

            await ExecuteJsonAsync(context, stored, accepted, AllowedOperations.Query | AllowedOperations.Mutation);
        }
        catch (MalformedRequestException exception)
        {
            await results.WriteAsync(context.Response, exception, accepted.Single);
        }
    }

    /// <summary>Handles a QUERY request, whose body contains the parameters as JSON. Allows queries only.</summary>
    /// <remarks>Pages of other sites cannot send QUERY without a CORS preflight request.</remarks>
    public async Task QueryAsync(HttpContext context, StoredOperation? stored = null)
    {
        var accepted = AcceptedResponse.Of(context.Request.Headers.Accept, options.IncrementalFormat) with { Subscription = ResponseMediaType.None };
        try
        {
            context.Response.Headers.Vary = HeaderNames.Accept;
            await ExecuteJsonAsync(context, stored, accepted, AllowedOperations.Query);
        }
        catch (MalformedRequestException exception)
        {
            await results.WriteAsync(context.Response, exception, accepted.Single);
        }
    }

    /// <summary>
    /// Handles a GET or HEAD request, whose query string contains the parameters. Allows queries, and subscriptions by GET if the client accepts a stream: the
    /// response to HEAD has no body, so its stream would stay open without anything to read.
    /// </summary>
    public async Task GetAsync(HttpContext context, StoredOperation? stored = null)
    {
        var accepted = AcceptedResponse.Of(context.Request.Headers.Accept, options.IncrementalFormat);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            accepted = accepted with { Subscription = ResponseMediaType.None };
        }
        try
        {
            context.Response.Headers.Vary = HeaderNames.Accept;
            if (context.Request.ContentType is { Length: > 0 } contentType && !IsJson(contentType))
            {
                throw TransportErrors.ContentTypeOnGet(contentType);
            }
            if (context.Request.Query.TryGetValue("batchOperations", out var operations))
            {
                throw TransportErrors.InvalidBatchOperations(operations.ToString());
            }
            using var parameters = RequestParametersReader.Read(context.Request.Query, options.Http.MaxJsonDepth, stored is null);
            if (stored is { } operation)
            {
                parameters.UseStored(operation);
            }
            await ExecuteAsync(context, parameters, files: null, accepted, AllowedOperations.Query);
        }
        catch (MalformedRequestException exception)
        {
            await results.WriteAsync(context.Response, exception, accepted.Single);
        }
    }

    private async Task ExecuteJsonAsync(HttpContext context, StoredOperation? stored, AcceptedResponse accepted, AllowedOperations allowed)
    {
        if (!IsJson(context.Request.ContentType))
        {
            throw TransportErrors.UnsupportedMediaType(context.Request.ContentType);
        }
        using var body = await RequestBody.ReadAsync(context.Request, options.Http, context.RequestAborted);
        await ExecuteAsync(context, body.Bytes, files: null, stored, accepted, allowed);
    }

    private async Task ExecuteAsync(
        HttpContext context,
        ReadOnlyMemory<byte> json,
        IReadOnlyDictionary<string, UploadedFile>? files,
        StoredOperation? stored,
        AcceptedResponse accepted,
        AllowedOperations allowed
    )
    {
        var operations = RequestBatch.OperationsOf(context.Request, options.Http);
        if (RequestBatch.IsList(json.Span))
        {
            if (stored is not null)
            {
                throw TransportErrors.ListForStoredDocument();
            }
            if (operations is not null)
            {
                throw TransportErrors.InvalidBatchOperations(context.Request.Query["batchOperations"].ToString());
            }
            using var batch = RequestBatch.OfList(json, options.Http);
            await ExecuteAsync(context, batch, files, accepted, allowed);
            return;
        }

        var parameters = RequestParametersReader.Read(
            json,
            options.Http.MaxJsonDepth,
            stored is null,
            options.Http.Batching.HasFlag(AllowedBatching.VariableBatching)
        );
        if (stored is { } operation)
        {
            parameters.UseStored(operation);
        }
        if (operations is not null || parameters.Variables.ValueKind == JsonValueKind.Array)
        {
            using var batch = RequestBatch.Of(parameters, operations, options.Http);
            await ExecuteAsync(context, batch, files, accepted, allowed);
            return;
        }

        using var _ = parameters;
        await ExecuteAsync(context, parameters, files, accepted, allowed);
    }

    private async Task ExecuteAsync(
        HttpContext context,
        RequestParameters parameters,
        IReadOnlyDictionary<string, UploadedFile>? files,
        AcceptedResponse accepted,
        AllowedOperations allowed
    )
    {
        if (
            EventStreamTransport.TokenOf(context.Request) is { } token
            && accepted.Single != ResponseMediaType.EventStream
            && !QueryMethod.Is(context.Request.Method)
        )
        {
            await SubmitAsync(context, token, parameters, files);
            return;
        }

        if (accepted.Subscription != ResponseMediaType.None)
        {
            allowed |= AllowedOperations.Subscription;
        }
        var result = await executor.ExecuteAsync(ToRequest(parameters, context, allowed, files, accepted.IncrementalFormat), context.RequestAborted);
        if (result is OperationResult single)
        {
            if ((single.Kind == RequestErrorKind.NotAuthenticated || single.RetryIn is not null) && accepted.Single is not ResponseMediaType.Json)
            {
                await results.WriteAsync(context.Response, single, ResponseMediaType.GraphQLResponse);
            }
            else if (accepted.Single is ResponseMediaType.Json or ResponseMediaType.GraphQLResponse)
            {
                await results.WriteAsync(context.Response, single, accepted.Single);
            }
            else
            {
                await streams.StreamAsync(context, single, accepted.Single);
            }
        }
        else
        {
            await streams.StreamAsync(context, result, result is ResponseStream { IsIncremental: true } ? accepted.Incremental : accepted.Subscription);
        }
    }

    /// <summary>
    /// Sends an operation to the reserved stream with the token. It may run longer than this request, so its variables are copied. Files end with the
    /// request, so they are read before it ends.
    /// </summary>
    private Task SubmitAsync(HttpContext context, string token, RequestParameters parameters, IReadOnlyDictionary<string, UploadedFile>? files)
    {
        var allowed = HttpMethods.IsPost(context.Request.Method) ? AllowedOperations.All : AllowedOperations.All & ~AllowedOperations.Mutation;
        var request = ToRequest(parameters, context, allowed, files, files is null ? options.IncrementalFormat : IncrementalFormat.None);
        return eventStreams.SubmitAsync(
            context,
            token,
            parameters,
            request.Variables.ValueKind == JsonValueKind.Undefined ? request : request with { Variables = request.Variables.Clone() }
        );
    }

    private Task ExecuteAsync(
        HttpContext context,
        RequestBatch batch,
        IReadOnlyDictionary<string, UploadedFile>? files,
        AcceptedResponse accepted,
        AllowedOperations allowed
    ) =>
        batches.ExecuteAsync(
            context,
            batch,
            accepted.Batch,
            item =>
                ToRequest(item.Parameters!, context, allowed, files, IncrementalFormat.None) with
                {
                    OperationName = item.OperationName,
                    Variables = item.Variables,
                }
        );

    private OperationRequest ToRequest(
        RequestParameters parameters,
        HttpContext context,
        AllowedOperations allowed,
        IReadOnlyDictionary<string, UploadedFile>? files,
        IncrementalFormat format
    ) =>
        new()
        {
            Document = parameters.Document,
            DocumentId = parameters.Document.IsEmpty ? parameters.DocumentId : null,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Files = files,
            OnError = parameters.OnError,
            Extensions = parameters.Extensions,
            Services = services.Provider,
            User = context.User,
            Transport = context,
            ClientOf = RequestClient.Of,
            AllowedOperations = allowed,
            LastEventId =
                allowed.HasFlag(AllowedOperations.Subscription)
                && context.Request.Headers.TryGetValue("Last-Event-ID", out var id)
                && id is [{ Length: > 0 } last]
                    ? last
                    : null,
            IncrementalFormat = format,
            AllowIntrospection = options.AllowIntrospection,
            AllowSchemaSearch = options.AllowSchemaSearch,
            CostMode = CostHeader.Read(context.Request) is var mode and not CostMode.None ? mode : CostExtension.Read(parameters.Extensions),
        };

    private static bool IsJson(string? contentType)
    {
        const string Json = "application/json";
        if (contentType is null)
        {
            return false;
        }
        if (contentType.Equals(Json, StringComparison.Ordinal))
        {
            return true;
        }
        return MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (!parsed.Charset.HasValue || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
