using Microsoft.Extensions.Logging.Abstractions;

namespace Qplet.GraphQL.Server.Periodic;

public sealed class PeriodicWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An exception that leaves a background service stops the whole server.</summary>
    [Fact]
    public async Task Work_ThatFailsInAnyWay_IsTriedAgain()
    {
        using var work = new FailingWork(new ArithmeticException(), new FormatException(), new OperationCanceledException());

        await work.StartAsync(Cancellation);
        await work.Done.WaitAsync(Cancellation);

        work.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await work.StopAsync(Cancellation);
    }

    private sealed class FailingWork(params Exception[] failures) : PeriodicWork(TimeSpan.FromMilliseconds(1), TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _runs;

        public Task Done => _done.Task;

        protected override Task RunOnceAsync(CancellationToken cancellationToken)
        {
            if (_runs < failures.Length)
            {
                throw failures[_runs++];
            }
            _done.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
