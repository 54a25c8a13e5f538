namespace Qplet.GraphQL.Data.Media.Storage;

public sealed class FolderMediaStoreTests : MediaStoreTests
{
    public FolderMediaStoreTests() => Store = new FolderMediaStore(Folder.Options);

    protected override IMediaStore Store { get; }

    [Fact]
    public async Task Content_ReplacedWhileItIsRead_IsReadToItsEnd()
    {
        await StoreAsync([1, 2, 3]);
        await using var before = (await Store.OpenAsync(Key, Cancellation))!;
        await StoreAsync([4]);

        before.Length.ShouldBe(3);
        before.ReadByte().ShouldBe(1);
    }

    [Fact]
    public async Task Store_WhoseFolderCannotBeCreated_IsUnavailable()
    {
        var file = await Folder.StageAsync([1]);
        await File.WriteAllTextAsync(Path.Combine(Folder.Options.Folder, "content"), "", Cancellation);

        await Should.ThrowAsync<MediaStoreException>(() => Store.StoreAsync(Key, file.Path, "image/png", Cancellation));
    }
}
