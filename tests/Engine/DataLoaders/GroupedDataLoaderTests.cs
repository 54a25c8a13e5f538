namespace Qplet.GraphQL.DataLoaders;

public sealed class GroupedDataLoaderTests
{
    [Fact]
    public async Task LoadRequiredAsync_KeysWithAndWithoutValues_ReturnsTheirGroups()
    {
        var scheduler = new RecordingScheduler();
        var loader = new DivisorsLoader(scheduler);

        var six = loader.LoadRequiredAsync(6, TestContext.Current.CancellationToken);
        var zero = loader.LoadRequiredAsync(0, TestContext.Current.CancellationToken);
        await scheduler.RunAsync(TestContext.Current.CancellationToken);

        (await six).ShouldBe([1, 2, 3, 6]);
        (await zero).ShouldBeEmpty();
    }

    private sealed class DivisorsLoader(IBatchScheduler scheduler) : GroupedDataLoader<int, int>(scheduler)
    {
        protected override Task<ILookup<int, int>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            Task.FromResult(
                keys.SelectMany(static key => Enumerable.Range(1, key).Where(divisor => key % divisor == 0).Select(divisor => (key, divisor)))
                    .ToLookup(static pair => pair.key, static pair => pair.divisor)
            );
    }
}
