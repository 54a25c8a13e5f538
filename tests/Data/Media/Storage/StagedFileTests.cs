namespace Qplet.GraphQL.Data.Media.Storage;

public sealed class StagedFileTests : IDisposable
{
    private readonly MediaFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Append_InPieces_KeepsTheirOrder()
    {
        var file = _folder.Staging.Create();

        (await AppendAsync(file, [1, 2], 0)).ShouldBe(AppendOutcome.Appended);
        (await AppendAsync(_folder.Staging.Find(file.Key)!, [3], 2)).ShouldBe(AppendOutcome.Appended);

        file.Length.ShouldBe(3);
        (await File.ReadAllBytesAsync(file.Path, Cancellation)).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Append_AtAnotherOffset_ChangesNothing(long offset)
    {
        var file = await _folder.StageAsync([1, 2]);

        (await AppendAsync(file, [9], offset)).ShouldBe(AppendOutcome.WrongOffset);

        (await File.ReadAllBytesAsync(file.Path, Cancellation)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Append_OfAStreamThatBreaks_KeepsTheBytesThatArrived()
    {
        var file = _folder.Staging.Create();

        await Should.ThrowAsync<IOException>(() => file.AppendAsync(new BrokenStream(300_000), 0, long.MaxValue, Cancellation));

        file.Length.ShouldBe(300_000);
    }

    [Fact]
    public async Task Append_BeyondTheMaximumLength_KeepsWhatFits()
    {
        var file = _folder.Staging.Create();

        (await file.AppendAsync(new MemoryStream([1, 2, 3]), 0, 2, Cancellation)).ShouldBe(AppendOutcome.TooLong);

        file.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Append_WhileAnotherOneWrites_IsBusy()
    {
        var file = _folder.Staging.Create();
        var slow = new WaitingStream();
        var first = file.AppendAsync(slow, 0, long.MaxValue, Cancellation);

        (await AppendAsync(file, [1], 0)).ShouldBe(AppendOutcome.Busy);
        slow.End();

        (await first).ShouldBe(AppendOutcome.Appended);
    }

    [Fact]
    public async Task Delete_RemovesAccompanyingFiles()
    {
        var file = await _folder.StageAsync([1]);
        var other = await _folder.StageAsync([2]);
        await File.WriteAllTextAsync(file.NewDerivedPath(), "x", Cancellation);

        file.Delete();

        _folder.Staging.Find(file.Key).ShouldBeNull();
        Directory.GetFiles(_folder.Staging.Folder).ShouldBe([other.Path]);
    }

    [Fact]
    public async Task DeleteOld_KeepsFilesThatWereWrittenLater()
    {
        var old = await _folder.StageAsync([1]);
        var recent = await _folder.StageAsync([2]);
        var now = _folder.Now;
        File.SetLastWriteTimeUtc(old.Path, now.AddHours(-2));
        File.SetLastWriteTimeUtc(recent.Path, now);

        _folder.Staging.DeleteOld(now.AddHours(-1)).ShouldBe(1);

        _folder.Staging.Find(old.Key).ShouldBeNull();
        _folder.Staging.Find(recent.Key).ShouldNotBeNull();
    }

    private static Task<AppendOutcome> AppendAsync(StagedFile file, byte[] content, long offset) =>
        file.AppendAsync(new MemoryStream(content), offset, long.MaxValue, Cancellation);

    /// <summary>A stream that fails after a number of bytes.</summary>
    private sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("The client has gone away.");
        }
    }

    /// <summary>A stream that is empty when it is told to end.</summary>
    private sealed class WaitingStream : MemoryStream
    {
        private readonly TaskCompletionSource _end = new();

        public void End() => _end.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _end.Task.WaitAsync(cancellationToken);
            return 0;
        }
    }
}
