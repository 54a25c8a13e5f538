using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// An HTTP request with messages of the protocol. With sessions, a call that the request has brought may go on when the agent has disconnected; the request
/// cancels it then, and does not end before the call has.
/// </summary>
internal sealed class AgentRequest(HttpContext context)
{
    private readonly Lock _gate = new();
    private readonly List<Task> _calls = [];
    private bool _hasEnded;

    /// <summary>Runs a call with the HTTP request of its caller.</summary>
    /// <exception cref="InvalidOperationException">The HTTP request has ended.</exception>
    public async Task<TResult> RunAsync<TResult>(Func<HttpContext, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_hasEnded)
            {
                throw new InvalidOperationException(McpErrors.RequestEnded);
            }
            _calls.Add(ended.Task);
        }
        try
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.RequestAborted);
            return await call(context, cancellation.Token);
        }
        finally
        {
            ended.SetResult();
        }
    }

    /// <summary>Waits for calls that have not ended, and refuses further ones.</summary>
    public Task EndAsync()
    {
        lock (_gate)
        {
            _hasEnded = true;
            return Task.WhenAll(_calls);
        }
    }
}
