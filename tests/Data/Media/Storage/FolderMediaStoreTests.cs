namespace Qplet.GraphQL.Data.Media.Storage;

public sealed class FolderMediaStoreTests : IDisposable
{
    private const string Key = "ab/0123";

    private readonly MediaFolder _folder = new();
    private readonly FolderMediaStore _store;

    public FolderMediaStoreTests() => _store = new FolderMediaStore(_folder.Options);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Content_ThatWasStored_IsRead()
    {
        var file = await _folder.StageAsync([1, 2, 3]);

        await _store.StoreAsync(Key, file.Path, "image/png", Cancellation);

        (await ReadAsync(Key)).ShouldBe([1, 2, 3]);
        (await _store.ExistsAsync(Key, Cancellation)).ShouldBeTrue();
        file.Length.ShouldBe(3);
        (await _store.ListAsync(Cancellation).ToListAsync(Cancellation)).Select(content => content.Key).ShouldBe([Key]);
    }

    [Fact]
    public async Task Content_StoredAgain_IsReplaced()
    {
        await _store.StoreAsync(Key, (await _folder.StageAsync([1, 2, 3])).Path, "image/png", Cancellation);
        await using var before = (await _store.OpenAsync(Key, Cancellation))!;
        await _store.StoreAsync(Key, (await _folder.StageAsync([4])).Path, "image/png", Cancellation);

        (await ReadAsync(Key)).ShouldBe([4]);

        // Whoever reads the old content reads it to its end.
        before.Length.ShouldBe(3);
        before.ReadByte().ShouldBe(1);
    }

    [Fact]
    public async Task Content_ThatIsDeleted_IsGone()
    {
        await _store.StoreAsync(Key, (await _folder.StageAsync([1])).Path, "image/png", Cancellation);
        await _store.DeleteAsync(Key, Cancellation);
        await _store.DeleteAsync(Key, Cancellation);
        await _store.DeleteAsync("no/folder", Cancellation);

        (await _store.OpenAsync(Key, Cancellation)).ShouldBeNull();
        (await _store.OpenAsync("no/folder", Cancellation)).ShouldBeNull();
        (await _store.ExistsAsync(Key, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Content_WhoseWritingFails_LeavesNothing()
    {
        await Should.ThrowAsync<FileNotFoundException>(() =>
            _store.StoreAsync(Key, Path.Combine(_folder.Staging.Folder, "missing"), "image/png", Cancellation)
        );
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var file = await _folder.StageAsync(new byte[1_000_000]);
        await Should.ThrowAsync<OperationCanceledException>(() => _store.StoreAsync(Key, file.Path, "image/png", cancelled.Token));

        (await _store.ListAsync(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("A")]
    [InlineData("a b")]
    public async Task Key_OutsideOfTheStore_IsRejected(string key) => await Should.ThrowAsync<ArgumentException>(() => _store.OpenAsync(key, Cancellation));

    private async Task<byte[]> ReadAsync(string key)
    {
        await using var content = (await _store.OpenAsync(key, Cancellation))!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }
}
