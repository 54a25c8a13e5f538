namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>What every store of files does.</summary>
public abstract class MediaStoreTests : IDisposable
{
    protected const string Key = "ab/0123";

    protected MediaFolder Folder { get; } = new();

    protected abstract IMediaStore Store { get; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Content_ThatWasStored_IsRead()
    {
        var file = await Folder.StageAsync([1, 2, 3]);

        await Store.StoreAsync(Key, file.Path, "image/png", Cancellation);

        (await ReadAsync(Key)).ShouldBe([1, 2, 3]);
        (await Store.ExistsAsync(Key, Cancellation)).ShouldBeTrue();
        file.Length.ShouldBe(3);
        var listed = await Store.ListAsync(Cancellation).SingleAsync(Cancellation);
        (listed.Key, listed.Length, listed.StoredAt.Kind).ShouldBe((Key, 3, DateTimeKind.Utc));
        listed.StoredAt.ShouldBe(TimeProvider.System.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Content_StoredAgain_IsReplaced()
    {
        await StoreAsync([1, 2, 3]);
        await StoreAsync([4]);

        (await ReadAsync(Key)).ShouldBe([4]);
    }

    [Fact]
    public async Task Content_ThatIsEmpty_IsStored()
    {
        await StoreAsync([]);

        (await ReadAsync(Key)).ShouldBeEmpty();
        (await Store.ExistsAsync(Key, Cancellation)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(262_144, 1)]
    [InlineData(262_143, 2)]
    [InlineData(2_999_999, 1)]
    [InlineData(1_500_000, 1_500_000)]
    public async Task Content_ReadFromAPosition_IsThePart(int position, int count)
    {
        var bytes = BytesOf(3_000_000);
        await StoreAsync(bytes);
        await using var content = (await Store.OpenAsync(Key, Cancellation))!;
        var part = new byte[count];

        content.Seek(position, SeekOrigin.Begin);
        await content.ReadExactlyAsync(part, Cancellation);
        content.Position = 0;
        var first = new byte[10];
        await content.ReadExactlyAsync(first, Cancellation);

        content.Length.ShouldBe(bytes.Length);
        part.ShouldBe(bytes[position..(position + count)]);
        first.ShouldBe(bytes[..10]);
    }

    [Fact]
    public async Task Content_ReadAtItsEnd_HasNoMoreBytes()
    {
        await StoreAsync([1, 2, 3]);
        await using var content = (await Store.OpenAsync(Key, Cancellation))!;

        content.Seek(0, SeekOrigin.End);

        (await content.ReadAsync(new byte[10], Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Content_OfManyMegabytes_IsReadWhole()
    {
        var bytes = BytesOf(40_000_000);
        await StoreAsync(bytes);

        (await ReadAsync(Key)).AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public async Task Content_ThatIsDeleted_IsGone()
    {
        await StoreAsync([1]);
        await Store.DeleteAsync(Key, Cancellation);
        await Store.DeleteAsync(Key, Cancellation);
        await Store.DeleteAsync("no/folder", Cancellation);

        (await Store.OpenAsync(Key, Cancellation)).ShouldBeNull();
        (await Store.OpenAsync("no/folder", Cancellation)).ShouldBeNull();
        (await Store.ExistsAsync(Key, Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(40_000_000)]
    public async Task Content_WhoseWritingFails_LeavesNothing(int length)
    {
        await Should.ThrowAsync<FileNotFoundException>(() => Store.StoreAsync(Key, Path.Combine(Folder.Staging.Folder, "missing"), "image/png", Cancellation));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var file = await Folder.StageAsync(new byte[length]);
        await Should.ThrowAsync<OperationCanceledException>(() => Store.StoreAsync(Key, file.Path, "image/png", cancelled.Token));

        (await Store.ListAsync(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_OfManyContents_HasEach()
    {
        string[] keys = ["a/1", "a/1@card", "b/2", "samples/cover.png", "z"];
        foreach (var key in keys)
        {
            await StoreAsync([1], key);
        }

        (await Store.ListAsync(Cancellation).Select(static content => content.Key).Order(StringComparer.Ordinal).ToListAsync(Cancellation)).ShouldBe(keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("A")]
    [InlineData("a b")]
    public async Task Key_OutsideOfTheStore_IsRejected(string key) => await Should.ThrowAsync<ArgumentException>(() => Store.OpenAsync(key, Cancellation));

    [Fact]
    public async Task Check_OfAStoreThatWorks_LeavesNoContent()
    {
        await Store.CheckAsync(Cancellation);

        (await Store.ListAsync(Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    protected async Task StoreAsync(byte[] content, string key = Key)
    {
        var file = await Folder.StageAsync(content);
        await Store.StoreAsync(key, file.Path, "image/png", Cancellation);
    }

    protected async Task<byte[]> ReadAsync(string key)
    {
        await using var content = (await Store.OpenAsync(key, Cancellation))!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }

    protected static byte[] BytesOf(int count)
    {
        var bytes = new byte[count];
        new Random(3).NextBytes(bytes);
        return bytes;
    }
}
