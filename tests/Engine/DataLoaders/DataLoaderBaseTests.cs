namespace Qplet.GraphQL.DataLoaders;

public sealed class DataLoaderBaseTests
{
    private readonly RecordingScheduler _scheduler = new();
    private readonly SquareLoader _loader;

    public DataLoaderBaseTests() => _loader = new SquareLoader(_scheduler);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_BeforeTheBatchRuns_OnlyNotesTheKeys()
    {
        var first = _loader.LoadAsync(2, Cancellation);
        var second = _loader.LoadAsync(3, Cancellation);

        _loader.Fetches.ShouldBeEmpty();
        _scheduler.Scheduled.ShouldBe(1);
        _scheduler.Waits.ShouldBe(1);

        await _scheduler.RunAsync(Cancellation);
        (await first).ShouldBe("4");
        (await second).ShouldBe("9");
        _loader.Fetches.ShouldBe(["2 3"]);
    }

    [Fact]
    public async Task LoadAsync_SameKeyTwice_FetchesItOnce()
    {
        var first = _loader.LoadAsync(2, Cancellation);
        var second = _loader.LoadRequiredAsync(2, Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await first).ShouldBe(await second);
        (await _loader.LoadAsync(2, Cancellation)).ShouldBe("4");
        _scheduler.Scheduled.ShouldBe(0);
        _loader.Fetches.ShouldBe(["2"]);
    }

    [Fact]
    public async Task LoadAsync_SeveralKeys_ReturnsThemInTheirOrder()
    {
        var loaded = _loader.LoadAsync([3, -1, 1], Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await loaded).ShouldBe(["9", null, "1"]);
    }

    [Fact]
    public async Task Prime_KeyThatIsNotKnown_IsNotFetched()
    {
        _loader.Prime(2, "two");

        (await _loader.LoadAsync(2, Cancellation)).ShouldBe("two");
        (await _loader.LoadRequiredAsync(2, Cancellation)).ShouldBe("two");
        (_loader.IsKnown(2), _loader.IsKnown(3)).ShouldBe((true, false));
        _scheduler.Scheduled.ShouldBe(0);
        _scheduler.Waits.ShouldBe(0);
        _loader.Fetches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prime_KeyThatHasBeenRequested_KeepsWhatIsFetched()
    {
        var requested = _loader.LoadAsync(2, Cancellation);
        _loader.Prime(2, "two");
        await _scheduler.RunAsync(Cancellation);
        _loader.Prime(2, "two");

        (await requested).ShouldBe("4");
        (await _loader.LoadAsync(2, Cancellation)).ShouldBe("4");
        _loader.Fetches.ShouldBe(["2"]);
    }

    [Fact]
    public async Task ClearCache_AfterPrime_FetchesTheKey()
    {
        _loader.Prime(2, "two");
        _loader.ClearCache();
        var loaded = _loader.LoadAsync(2, Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await loaded).ShouldBe("4");
    }

    [Fact]
    public async Task LoadAsync_MoreKeysThanABatchTakes_FetchesInParts()
    {
        var loaded = _loader.LoadAsync([1, 2, 3, 4, 5], Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await loaded).ShouldBe(["1", "4", "9", "16", "25"]);
        _loader.Fetches.ShouldBe(["1 2 3", "4 5"]);
        _scheduler.Batches.ShouldBe(["SquareLoader 3", "SquareLoader 2"]);
        _scheduler.Ended.ShouldBe(2);
    }

    [Fact]
    public async Task LoadAsync_KeyWithoutAValue_IsNullAndFailsWhereRequired()
    {
        var optional = _loader.LoadAsync(-1, Cancellation);
        var required = _loader.LoadRequiredAsync(-1, Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await optional).ShouldBeNull();
        (await Should.ThrowAsync<KeyNotFoundException>(required)).Message.ShouldBe("SquareLoader found no value for a required key.");
    }

    [Fact]
    public async Task LoadAsync_FetchThatFails_FailsEachKeyAndReportsIt()
    {
        var failure = _loader.Failure = new InvalidOperationException("broken");
        var first = _loader.LoadAsync(1, Cancellation);
        var second = _loader.LoadRequiredAsync(2, Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await Should.ThrowAsync<InvalidOperationException>(first)).ShouldBe(failure);
        (await Should.ThrowAsync<InvalidOperationException>(second)).ShouldBe(failure);
        _scheduler.Failures.ShouldBe([failure]);
        _scheduler.Ended.ShouldBe(1);
    }

    [Fact]
    public async Task LoadAsync_OperationThatEnded_CancelsInsteadOfFetching()
    {
        var loaded = _loader.LoadAsync(1, Cancellation);
        await _scheduler.RunAsync(new CancellationToken(canceled: true));

        await Should.ThrowAsync<OperationCanceledException>(loaded);
        _loader.Fetches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_KeyThatIsKnown_IsFetchedAgainAndOthersAreNot()
    {
        var loaded = _loader.LoadAsync([1, 2], Cancellation);
        await _scheduler.RunAsync(Cancellation);
        await loaded;

        _loader.Remove(1);
        loaded = _loader.LoadAsync([1, 2], Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await loaded).ShouldBe(["1", "4"]);
        _loader.Fetches.ShouldBe(["1 2", "1"]);
    }

    [Fact]
    public async Task ClearCache_ValuesThatWereFetched_AreFetchedAgain()
    {
        var before = _loader.LoadAsync(1, Cancellation);
        await _scheduler.RunAsync(Cancellation);
        _loader.ClearCache();
        var after = _loader.LoadAsync(1, Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await before).ShouldBe("1");
        (await after).ShouldBe("1");
        _loader.Fetches.ShouldBe(["1", "1"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClearCache_KeyThatWaitsForItsBatch_IsFetchedOnce(bool isSingle)
    {
        var before = _loader.LoadAsync(1, Cancellation);
        if (isSingle)
        {
            _loader.Remove(1);
        }
        else
        {
            _loader.ClearCache();
        }
        var after = _loader.LoadAsync(1, Cancellation);
        await _scheduler.RunAsync(Cancellation);

        (await before).ShouldBe("1");
        (await after).ShouldBe("1");
        _loader.Fetches.ShouldBe(["1"]);
    }
}
