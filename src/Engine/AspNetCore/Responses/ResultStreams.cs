using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Responds to requests with streams of results: of subscriptions, incremental delivery and batches. A stream is completed when its operations are over. It
/// breaks off, without completion, when the server stops, the user's authorization expires or a subscription is interrupted, so clients reconnect and resume.
/// </summary>
internal sealed partial class ResultStreams(
    GraphQLServerOptions options,
    LiveConnections connections,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<ResultStreams> logger
)
{
    /// <summary>The time for which a stream that must end waits for a client that does not read. Then the connection is aborted.</summary>
    internal static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(5);

    private readonly ConnectionSlots _slots = new(
        options.EventStreams.MaxConnections,
        options.EventStreams.MaxConnectionsPerClient,
        TransportErrors.TooManyConnections,
        TransportErrors.TooManyConnectionsOfClient
    );

    /// <summary>Reserves one of the limited number of open streams until the returned object is disposed.</summary>
    /// <exception cref="MalformedRequestException">The limit of the server or of the client is reached.</exception>
    public IDisposable Enter(HttpContext context) => _slots.Enter(context);

    /// <summary>Responds with the results of one operation, and disposes them.</summary>
    public async Task StreamAsync(HttpContext context, ExecutionResult result, ResponseMediaType mediaType)
    {
        try
        {
            await StreamAsync(context, mediaType, (writer, ended) => WriteResultsAsync(result, item => writer.NextAsync(item), ended));
        }
        finally
        {
            await DisposeAsync(result);
        }
    }

    /// <summary>Responds with the results that a function writes.</summary>
    public async Task StreamAsync(HttpContext context, ResponseMediaType mediaType, Func<ResultStreamWriter, CancellationToken, Task> write)
    {
        using var slot = Enter(context);
        await HoldAsync(context, WriterOf(context, mediaType), write);
    }

    /// <summary>
    /// Starts a stream, keeps it open while a function runs, and completes it. The function's token is cancelled when the stream must end; then the connection
    /// is aborted instead, also if the client does not read what is being written.
    /// </summary>
    public async Task HoldAsync<TWriter>(HttpContext context, TWriter stream, Func<TWriter, CancellationToken, Task> hold)
        where TWriter : ResultStreamWriter
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var counted = TransportDiagnostics.Connect(stream is EventStreamWriter ? TransportDiagnostics.EventStream : TransportDiagnostics.ResultStream);
        using var registration = await connections.TryAddAsync(context, ended, context.RequestAborted);
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var aborting = late.Token.UnsafeRegister(static context => ((HttpContext)context!).Abort(), context);
        using var ending = ended.Token.UnsafeRegister(static late => ((CancellationTokenSource)late!).CancelAfter(EndTimeout), late);
        try
        {
            await using var writer = stream;
            if (registration is null)
            {
                context.Abort();
                return;
            }
            await writer.StartAsync(writer is EventStreamWriter ? options.EventStreams.KeepAliveInterval : options.Http.KeepAliveInterval, clock);
            await hold(writer, ended.Token);
            if (ended.IsCancellationRequested)
            {
                context.Abort();
            }
            else
            {
                await writer.CompleteAsync();
            }
        }
        catch (SubscriptionInterruptedException)
        {
            context.Abort();
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The client has disconnected.
        }
    }

    /// <summary>Writes the results of an operation. Returns without an exception if <paramref name="ended" /> is cancelled.</summary>
    /// <exception cref="SubscriptionInterruptedException">The operation is not over, but the stream must end.</exception>
    public async Task WriteResultsAsync(ExecutionResult result, Func<OperationResult, Task> next, CancellationToken ended)
    {
        try
        {
            if (result is ResponseStream stream)
            {
                await foreach (var item in stream.WithCancellation(ended))
                {
                    await next(item);
                }
            }
            else
            {
                await next((OperationResult)result);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The server is stopping, the token has expired, or the client has stopped the operation or disconnected.
        }
        catch (ResponseTooLargeException exception)
        {
            // A part of an operation; the others cannot be read without it.
            await next(OperationResult.TooLarge(exception.Limit));
        }
        catch (Exception exception) when (exception is not (SubscriptionInterruptedException or OperationCanceledException or IOException))
        {
            var id = Guid.NewGuid().ToString("N");
            LogFailure(logger, exception, id);
            await next(OperationResult.FromErrors(RequestErrorKind.Internal, TransportErrors.Unexpected(id)));
        }
    }

    /// <summary>Ends the source of results that were not read.</summary>
    public static ValueTask DisposeAsync(ExecutionResult result) => result is ResponseStream stream ? stream.DisposeAsync() : ValueTask.CompletedTask;

    private ResultStreamWriter WriterOf(HttpContext context, ResponseMediaType mediaType) =>
        mediaType switch
        {
            ResponseMediaType.MultipartMixed => new MultipartWriter(context, options.MaxResponseSize),
            ResponseMediaType.MultipartSubscription => new MultipartSubscriptionWriter(context, options.MaxResponseSize),
            ResponseMediaType.JsonLines or ResponseMediaType.GraphQLResponseLines => new JsonLinesWriter(
                context,
                mediaType == ResponseMediaType.GraphQLResponseLines,
                options.MaxResponseSize
            ),
            _ => new EventStreamWriter(context, options.MaxResponseSize),
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "A stream of results failed (error {ErrorId}).")]
    private static partial void LogFailure(ILogger logger, Exception exception, string errorId);
}
