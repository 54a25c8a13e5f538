using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Server-sent events (GraphQL over SSE). In the distinct connections mode, each operation has its response. In the single connection mode, a client makes a reservation by PUT, opens its stream,
/// and sends operations by other requests that carry the stream's token.
/// </summary>
internal sealed partial class EventStreamTransport(
    RequestExecutor executor,
    GraphQLServerOptions options,
    LiveConnections connections,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<EventStreamTransport> logger)
{
    private int _open;

    /// <summary>Answers a request with a stream of its results.</summary>
    public async Task StreamAsync(HttpContext context, ExecutionResult result)
    {
        if (Interlocked.Increment(ref _open) > options.EventStreams.MaxConnections)
        {
            Interlocked.Decrement(ref _open);
            await DisposeAsync(result);
            throw TransportErrors.TooManyConnections();
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var registration = connections.Add(context.User, ExpiryOf(context), () => Cancel(ended));
        try
        {
            await using var writer = await EventStreamWriter.StartAsync(context, options.EventStreams.KeepAliveInterval, clock);
            await WriteResultsAsync(writer, result, operationId: null, ended.Token);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The client is gone.
        }
        finally
        {
            await DisposeAsync(result);
            Interlocked.Decrement(ref _open);
        }
    }

    /// <summary>Writes what an operation gives, and that it is over. Ends quietly when <paramref name="ended" /> is cancelled.</summary>
    private async Task WriteResultsAsync(EventStreamWriter writer, ExecutionResult result, string? operationId, CancellationToken ended)
    {
        try
        {
            if (result is ResponseStream stream)
            {
                await foreach (var item in stream.WithCancellation(ended))
                    await writer.NextAsync(item, operationId);
            }
            else
            {
                await writer.NextAsync((OperationResult)result, operationId);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The server stops, the token has expired, or the client has stopped the operation: it gets its completion, if it is still there.
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException))
        {
            LogFailure(logger, exception);
            await writer.NextAsync(OperationResult.FromErrors(RequestErrorKind.Internal, TransportErrors.Unexpected()), operationId);
        }

        await writer.CompleteAsync(operationId);
    }

    private static DateTimeOffset? ExpiryOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    private static ValueTask DisposeAsync(ExecutionResult result) => result is ResponseStream stream ? stream.DisposeAsync() : ValueTask.CompletedTask;

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An event stream failed.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
