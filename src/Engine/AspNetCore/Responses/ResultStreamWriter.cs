using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes results into a response, one at a time, each sent at once; and something that means nothing while nothing happens.</summary>
internal abstract class ResultStreamWriter : IAsyncDisposable
{
    private readonly HttpResponse _response;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationToken _aborted;
    private ITimer? _keepAlive;

    /// <summary>Takes the response of a request.</summary>
    protected ResultStreamWriter(HttpContext context)
    {
        _response = context.Response;
        _aborted = context.RequestAborted;
    }

    /// <summary>The Content-Type of the response.</summary>
    protected abstract string ContentType { get; }

    /// <summary>What the stream begins with.</summary>
    protected abstract ReadOnlyMemory<byte> Opening { get; }

    /// <summary>What keeps the connection alive; empty where the format has nothing that means nothing.</summary>
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

    /// <summary>Sends a result, of a batch with its place in it.</summary>
    public async Task NextAsync(OperationResult result, BatchIndex index = default)
    {
        using var buffer = ResponseBuffer.Rent();
        Write(buffer, result, index);
        await WriteAsync(buffer.Written);
    }

    /// <summary>Ends the stream.</summary>
    public abstract Task CompleteAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_keepAlive is not null)
        {
            await _keepAlive.DisposeAsync();
        }

        // A heartbeat may be on its way; the response must not be touched after the request has ended.
        await _turn.WaitAsync(CancellationToken.None);
    }

    /// <summary>Writes a result with what the format has around it.</summary>
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

    /// <summary>Sends bytes when it is their turn.</summary>
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
        // Where something is being written, the connection is kept alive by that.
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
            // The client is gone; the stream's own loop notices by the same token.
        }
        finally
        {
            _turn.Release();
        }
    }
}
