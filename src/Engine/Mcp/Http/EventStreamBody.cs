using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// The body of a response. An event stream gets a comment at intervals, which keeps proxies from closing the connection while no message is sent. The protocol
/// writes each event as a whole, so comments are between events. The answer to a message begins with its first event or comment, and not when the protocol
/// opens the stream, so its headers can depend on the call.
/// </summary>
internal sealed class EventStreamBody : Stream, IHttpResponseBodyFeature
{
    private static readonly byte[] s_comment = ":\n\n"u8.ToArray();

    private readonly HttpContext _context;
    private readonly IHttpResponseBodyFeature _inner;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ITimer? _timer;
    private bool _hasBegun;
    private bool _hasEnded;

    private EventStreamBody(HttpContext context, IHttpResponseBodyFeature inner, TimeSpan interval, TimeProvider clock)
    {
        _context = context;
        _inner = inner;
        _interval = interval;
        _clock = clock;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    Stream IHttpResponseBodyFeature.Stream => this;

    PipeWriter IHttpResponseBodyFeature.Writer => _inner.Writer;

    /// <summary>Serves a request whose response may be an event stream.</summary>
    /// <param name="context">The request.</param>
    /// <param name="interval">The time between two comments. Infinite for none.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="serve">Serves the request.</param>
    public static async Task ServeAsync(HttpContext context, TimeSpan interval, TimeProvider clock, Func<Task> serve)
    {
        var inner = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var body = new EventStreamBody(context, inner, interval, clock);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await serve();
        }
        finally
        {
            await body.EndAsync();
            context.Features.Set(inner);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        InTurnAsync(
            stream =>
            {
                _hasBegun = true;
                return stream.WriteAsync(buffer, cancellationToken);
            },
            cancellationToken
        );

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        InTurnAsync(stream => MayBegin ? new ValueTask(stream.FlushAsync(cancellationToken)) : ValueTask.CompletedTask, cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public void DisableBuffering() => _inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) =>
        InTurnAsync(_ => MayBegin ? new ValueTask(_inner.StartAsync(cancellationToken)) : ValueTask.CompletedTask, cancellationToken).AsTask();

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        _inner.SendFileAsync(path, offset, count, cancellationToken);

    public Task CompleteAsync() => _inner.CompleteAsync();

    /// <summary>Whether the response may begin without an event: if it has begun, or waits for no call.</summary>
    private bool MayBegin => _hasBegun || !HttpMethods.IsPost(_context.Request.Method);

    private async ValueTask InTurnAsync(Func<Stream, ValueTask> write, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_hasEnded, this);
            await write(_inner.Stream);
            StartTimer();
        }
        finally
        {
            _turn.Release();
        }
    }

    private void StartTimer()
    {
        if (
            _timer is null
            && _interval != Timeout.InfiniteTimeSpan
            && _context.Response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) == true
        )
        {
            _timer = _clock.CreateTimer(static state => _ = ((EventStreamBody)state!).CommentAsync(), this, _interval, _interval);
        }
    }

    private async Task CommentAsync()
    {
        // A message in progress also keeps the connection alive.
        if (!await _turn.WaitAsync(0, CancellationToken.None))
        {
            return;
        }
        try
        {
            if (!_hasEnded)
            {
                _hasBegun = true;
                await _inner.Stream.WriteAsync(s_comment, _context.RequestAborted);
                await _inner.Stream.FlushAsync(_context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The agent has disconnected, which also ends the request.
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task EndAsync()
    {
        await _turn.WaitAsync(CancellationToken.None);
        _hasEnded = true;
        _turn.Release();
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }
    }
}
