using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes a stream of results to a response. Sends each result at once, and a heartbeat while the stream is idle.</summary>
internal abstract class ResultStreamWriter : IAsyncDisposable
{
    private readonly HttpResponse _response;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationToken _aborted;
    private readonly int _maxSize;
    private ITimer? _keepAlive;

    /// <summary>Initializes a writer for the response of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="maxSize">The maximum number of bytes of a result.</param>
    protected ResultStreamWriter(HttpContext context, int maxSize)
    {
        _maxSize = maxSize;
        _response = context.Response;
        _aborted = context.RequestAborted;
    }

    /// <summary>The Content-Type of the response.</summary>
    protected abstract string ContentType { get; }

    /// <summary>The bytes at the start of the stream.</summary>
    protected abstract ReadOnlyMemory<byte> Opening { get; }

    /// <summary>The bytes that keep the connection alive. Empty if the format has no heartbeat.</summary>
    protected abstract ReadOnlyMemory<byte> Heartbeat { get; }

    /// <summary>Starts the response.</summary>
    public async Task StartAsync(TimeSpan keepAliveInterval, TimeProvider clock)
    {
        _response.StatusCode = StatusCodes.Status200OK;
        _response.ContentType = ContentType;
        _response.Headers.CacheControl = "no-cache";
        _response.Headers.XContentTypeOptions = "nosniff";
        _response.Headers["X-Accel-Buffering"] = "no";
        _response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await WriteAsync(Opening);
        if (!Heartbeat.IsEmpty)
        {
            _keepAlive = clock.CreateTimer(static state => _ = ((ResultStreamWriter)state!).KeepAliveAsync(), this, keepAliveInterval, keepAliveInterval);
        }
    }

    /// <summary>Sends a result. A result of a batch includes its index.</summary>
    public async Task NextAsync(OperationResult result, BatchIndex index = default)
    {
        using var buffer = RentBuffer();
        buffer.Write(result, (target, written) => Write(target, written, index));
        await WriteAsync(buffer.Written);
    }

    /// <summary>Returns an empty buffer for a result.</summary>
    protected ResponseBuffer RentBuffer() => ResponseBuffer.Rent(_maxSize);

    /// <summary>Ends the stream.</summary>
    public abstract Task CompleteAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_keepAlive is not null)
        {
            await _keepAlive.DisposeAsync();
        }

        // A heartbeat may be in progress. The response must not be used after the request has ended.
        await _turn.WaitAsync(CancellationToken.None);
    }

    /// <summary>Writes a result with the framing of the format.</summary>
    protected abstract void Write(ResponseBuffer buffer, OperationResult result, BatchIndex index);

    /// <summary>Writes the object of a result.</summary>
    protected static void WriteObject(ResponseBuffer buffer, OperationResult result, BatchIndex index)
    {
        var json = buffer.Writer;
        json.WriteStartObject();
        if (index.Request is { } request)
        {
            json.WriteNumber("requestIndex"u8, request);
        }
        if (index.Variables is { } variables)
        {
            json.WriteNumber("variableIndex"u8, variables);
        }
        result.WriteMembersTo(json);
        json.WriteEndObject();
    }

    /// <summary>Sends bytes when no other write is in progress.</summary>
    protected async Task WriteAsync(ReadOnlyMemory<byte> bytes)
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
        // Another write in progress also keeps the connection alive.
        if (!await _turn.WaitAsync(0, CancellationToken.None))
        {
            return;
        }
        try
        {
            await _response.BodyWriter.WriteAsync(Heartbeat, _aborted);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client has disconnected. The loop of the stream is cancelled by the same token.
        }
        finally
        {
            _turn.Release();
        }
    }
}
