namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Lets a test choose the moment at which a subscription of its host is interrupted. A connection that breaks off discards what has not been sent yet, so
/// a test first reads the values before the interruption.
/// </summary>
internal sealed class Interruption
{
    private readonly TaskCompletionSource _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Requested => _requested.Task;

    public void Request() => _requested.TrySetResult();
}
