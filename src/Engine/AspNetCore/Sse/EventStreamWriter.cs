using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes events into a response, one at a time, and comments while nothing happens (GraphQL over SSE).</summary>
internal sealed class EventStreamWriter : IAsyncDisposable
{
    private readonly HttpResponse _response;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ITimer _keepAlive;
    private readonly CancellationToken _aborted;

    private EventStreamWriter(HttpResponse response, TimeSpan keepAliveInterval, TimeProvider clock)
    {
        _response = response;
        _aborted = response.HttpContext.RequestAborted;
        _keepAlive = clock.CreateTimer(static state => _ = ((EventStreamWriter)state!).KeepAliveAsync(), this, keepAliveInterval, keepAliveInterval);
    }

    /// <summary>Starts the response: headers, and a comment, because some browsers wait for the first byte.</summary>
    public static async Task<EventStreamWriter> StartAsync(HttpContext context, TimeSpan keepAliveInterval, TimeProvider clock)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var writer = new EventStreamWriter(response, keepAliveInterval, clock);
        await writer.WriteAsync(":\n\n"u8.ToArray());
        return writer;
    }

    /// <summary>Sends a result. In the single connection mode with the operation's id around it.</summary>
    public async Task NextAsync(OperationResult result, string? operationId = null)
    {
        using var buffer = ResponseBuffer.Rent();
        buffer.Append("event: next\ndata: "u8);
        var json = buffer.Writer;
        if (operationId is not null)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, operationId);
            json.WritePropertyName("payload"u8);
        }

        result.WriteTo(json);
        if (operationId is not null)
            json.WriteEndObject();
        buffer.EndText();
        buffer.Append("\n\n"u8);
        await WriteAsync(buffer.Written);
    }

    /// <summary>Tells that an operation is over.</summary>
    public async Task CompleteAsync(string? operationId = null)
    {
        using var buffer = ResponseBuffer.Rent();
        buffer.Append("event: complete\ndata: "u8);
        if (operationId is not null)
        {
            buffer.Writer.WriteStartObject();
            buffer.Writer.WriteString("id"u8, operationId);
            buffer.Writer.WriteEndObject();
            buffer.EndText();
        }

        buffer.Append("\n\n"u8);
        await WriteAsync(buffer.Written);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _keepAlive.DisposeAsync();

        // A comment may be on its way; the response must not be touched after the request has ended.
        await _turn.WaitAsync(CancellationToken.None);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await _turn.WaitAsync(_aborted);
        try
        {
            await _response.BodyWriter.WriteAsync(bytes, _aborted);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task KeepAliveAsync()
    {
        // Where something is being written, the connection is kept alive by that.
        if (!await _turn.WaitAsync(0, CancellationToken.None))
            return;
        try
        {
            await _response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), _aborted);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client is gone; the stream's own loop notices by the same token.
        }
        finally
        {
            _turn.Release();
        }
    }
}
