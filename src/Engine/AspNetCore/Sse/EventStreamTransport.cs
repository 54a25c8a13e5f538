using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// The single connection mode of server-sent events (GraphQL over SSE): a client makes a reservation by PUT, opens its stream, and sends operations in other
/// requests with the stream's token. In distinct connections mode each operation has its own response, which <see cref="ResultStreams" /> writes.
/// </summary>
internal sealed class EventStreamTransport(
    RequestExecutor executor,
    GraphQLServerOptions options,
    ResultStreams streams,
    HttpResults results,
    LiveConnections connections,
    TimeProvider clock
)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    private readonly ConcurrentDictionary<string, ReservedStream> _reservations = new();

    /// <summary>Returns the token of the stream that a request belongs to. Null in distinct connections mode.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue(TokenHeader, out var header) && header.Count == 1)
        {
            return header[0];
        }
        return request.QueryString.HasValue && request.Query.TryGetValue("token", out var parameter) && parameter.Count == 1 ? parameter[0] : null;
    }

    /// <summary>Handles PUT: reserves a stream and responds with its token.</summary>
    public async Task ReserveAsync(HttpContext context)
    {
        var slot = streams.Enter(context);
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLowerInvariant();
        var reserved = new ReservedStream(slot);
        _reservations[token] = reserved;
        reserved.EndUnlessTaken(clock, options.EventStreams.ReservationTimeout, () => Release(token));
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(token, context.RequestAborted);
    }

    /// <summary>Handles GET or POST with a token that accepts an event stream: opens the reserved stream until the client disconnects.</summary>
    public async Task OpenAsync(HttpContext context, string token)
    {
        if (!_reservations.TryGetValue(token, out var reserved))
        {
            throw TransportErrors.UnknownStream();
        }
        if (!reserved.TryTake())
        {
            throw TransportErrors.StreamTaken();
        }

        try
        {
            await streams.HoldAsync(
                context,
                new EventStreamWriter(context, options.MaxResponseSize),
                async (writer, ended) =>
                {
                    reserved.Open(writer, context.Abort);
                    await Task.Delay(Timeout.InfiniteTimeSpan, ended)
                        .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                    await reserved.EndAsync();
                }
            );
        }
        finally
        {
            await reserved.EndAsync();
            Release(token);
        }
    }

    /// <summary>Handles an operation for a reserved stream: responds with 202 and sends the results on the stream.</summary>
    public async Task SubmitAsync(HttpContext context, string token, RequestParameters parameters, OperationRequest request)
    {
        if (!_reservations.TryGetValue(token, out var reserved))
        {
            throw TransportErrors.UnknownStream();
        }
        var id =
            OperationIdOf(parameters.Extensions)
            ?? throw TransportErrors.InvalidOperationId("The request needs an id for its results, a string in `extensions.operationId`.");
        if (reserved.Count >= options.EventStreams.MaxOperationsPerConnection)
        {
            await results.WriteAsync(
                context.Response,
                StatusCodes.Status429TooManyRequests,
                TransportErrors.TooManyOperations(options.EventStreams.MaxOperationsPerConnection)
            );
            return;
        }

        if (!reserved.TryAdd(id, out var operation))
        {
            throw TransportErrors.InvalidOperationId("An operation with this id is running on the stream.");
        }

        ExecutionResult result;
        try
        {
            result = await executor.ExecuteAsync(request, operation.Token);
        }
        catch
        {
            reserved.Remove(id);
            throw;
        }

        if (result is OperationResult { Kind: not RequestErrorKind.None } refused)
        {
            reserved.Remove(id);
            await results.WriteAsync(context.Response, refused, ResponseMediaType.GraphQLResponse);
            return;
        }

        // Whoever opens the stream may be anonymous, as browsers set no headers for it: an operation ends with the authorization of its own request.
        IDisposable? registration;
        try
        {
            registration = await connections.TryAddAsync(context, reserved.Interrupt, operation.Token);
        }
        catch
        {
            reserved.Remove(id);
            await ResultStreams.DisposeAsync(result);
            throw;
        }
        reserved.Start(async opened =>
        {
            using var registered = registration;
            try
            {
                if (registered is null)
                {
                    reserved.Interrupt();
                    return;
                }
                var writer = await opened;
                await streams.WriteResultsAsync(result, item => writer.NextAsync(item, id), operation.Token);
                if (!reserved.IsEnding)
                {
                    await writer.CompleteAsync(id);
                }
            }
            catch (SubscriptionInterruptedException)
            {
                reserved.Interrupt();
            }
            finally
            {
                reserved.Remove(id);
                await ResultStreams.DisposeAsync(result);
            }
        });
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>Handles DELETE: stops an operation of a reserved stream.</summary>
    public Task StopAsync(HttpContext context)
    {
        if (TokenOf(context.Request) is not { } token || !_reservations.TryGetValue(token, out var reserved))
        {
            throw TransportErrors.UnknownStream();
        }
        if (context.Request.Query["operationId"] is not [{ Length: > 0 } id])
        {
            throw TransportErrors.InvalidOperationId("The parameter `operationId` is missing.");
        }
        reserved.Stop(id);
        context.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    private void Release(string token)
    {
        if (_reservations.TryRemove(token, out var reserved))
        {
            reserved.Dispose();
        }
    }

    private static string? OperationIdOf(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("operationId", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } text
            ? text
            : null;
}
