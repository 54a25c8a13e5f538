using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Qplet.GraphQL.AspNetCore.Responses;

/// <summary>Streams of clients that do not read, so what is written waits.</summary>
public sealed class UnreadStreamTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly DefaultHttpContext _context = new();
    private readonly UnreadBody _body = new();
    private readonly Request _request = new();

    public void Dispose()
    {
        _request.Dispose();
        _body.Dispose();
    }

    [Fact]
    public async Task Hold_ClientDoesNotRead_AbortsTheConnectionWhenTheServerStops()
    {
        var held = await HoldAsync(new LiveConnections(new LastingAuthorizer(), _time));

        _lifetime.StopApplication();

        await ShouldBreakOffAsync(held);
    }

    [Fact]
    public async Task Hold_ClientDoesNotRead_AbortsTheConnectionWhenTheAuthorizationEnds()
    {
        var connections = new LiveConnections(new LastingAuthorizer(), _time);
        var held = await HoldAsync(connections);

        connections.End(static _ => true).ShouldBe(1);

        await ShouldBreakOffAsync(held);
        connections.Count.ShouldBe(0);
    }

    /// <summary>Opens a stream, and returns when its first bytes are being written.</summary>
    private async Task<Task> HoldAsync(LiveConnections connections)
    {
        _context.Features.Set<IHttpRequestLifetimeFeature>(_request);
        _context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(_body));
        var streams = new ResultStreams(new GraphQLServerOptions(), connections, _lifetime, _time, NullLogger<ResultStreams>.Instance);
        var held = streams.HoldAsync(_context, new EventStreamWriter(_context, 1024), static (_, _) => Task.CompletedTask);
        await _body.IsWritten;
        return held;
    }

    private async Task ShouldBreakOffAsync(Task held)
    {
        _time.Advance(ResultStreams.EndTimeout - TimeSpan.FromMilliseconds(1));
        _context.RequestAborted.IsCancellationRequested.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        _context.RequestAborted.IsCancellationRequested.ShouldBeTrue();
        await held;
    }

    private sealed class Request : IHttpRequestLifetimeFeature, IDisposable
    {
        private readonly CancellationTokenSource _aborted = new();

        public CancellationToken RequestAborted
        {
            get => _aborted.Token;
            set => throw new NotSupportedException();
        }

        public void Abort() => _aborted.Cancel();

        public void Dispose() => _aborted.Dispose();
    }

    /// <summary>The body of a response that nobody reads.</summary>
    private sealed class UnreadBody : MemoryStream
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsWritten => _written.Task;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _written.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }
}
