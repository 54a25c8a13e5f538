using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Schema.Writing;

public sealed class GroupedWritesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_WhileAGroupIsWritten_FormsTheNextGroup()
    {
        var groups = new List<int[]>();
        var (started, commit) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        var writes = new GroupedWrites<int>(async group =>
        {
            groups.Add([.. group]);
            started.Release();
            await commit.WaitAsync(Cancellation);
        });

        var first = writes.AddAsync(1, Cancellation);
        await started.WaitAsync(Cancellation);
        Task[] others = [writes.AddAsync(2, Cancellation), writes.AddAsync(3, Cancellation)];
        first.IsCompleted.ShouldBeFalse();
        commit.Release();
        await first;
        await started.WaitAsync(Cancellation);
        others.ShouldAllBe(task => !task.IsCompleted);
        commit.Release();
        await Task.WhenAll(others);

        groups.ShouldBe([
            [1],
            [2, 3],
        ]);
    }

    [Fact]
    public async Task Add_GroupThatFails_FailsItsItemsOnly()
    {
        var fails = true;
        var writes = new GroupedWrites<int>(_ => fails ? Task.FromException(new IOException("disk")) : Task.CompletedTask);

        await Should.ThrowAsync<IOException>(() => writes.AddAsync(1, Cancellation));
        fails = false;
        await writes.AddAsync(2, Cancellation);
    }

    [Fact]
    public async Task Add_MoreThanMayWait_IsRefused()
    {
        var commit = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var writes = new GroupedWrites<int>(_ =>
        {
            started.TrySetResult();
            return commit.Task;
        });

        var first = writes.AddAsync(0, Cancellation);
        await started.Task.WaitAsync(Cancellation);
        var waiting = Enumerable.Range(0, GroupedWrites<int>.MaxWaiting).Select(number => writes.AddAsync(number, Cancellation)).ToArray();
        await Should.ThrowAsync<DatabaseUnavailableException>(() => writes.AddAsync(0, Cancellation));

        commit.SetResult();
        await Task.WhenAll([first, .. waiting]);
    }

    [Fact]
    public async Task Add_CanceledCaller_IsStillWritten()
    {
        var written = new List<int>();
        var (started, commit) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writes = new GroupedWrites<int>(async group =>
        {
            started.TrySetResult();
            await commit.Task;
            written.AddRange(group);
        });
        using var leaving = new CancellationTokenSource();

        var first = writes.AddAsync(1, leaving.Token);
        await started.Task.WaitAsync(Cancellation);
        var second = writes.AddAsync(2, leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        commit.SetResult();
        await writes.AddAsync(3, Cancellation);

        written.ShouldBe([1, 2, 3]);
    }
}
