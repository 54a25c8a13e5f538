namespace Qplet.GraphQL.AspNetCore.Http.Uploads;

public sealed class BufferedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-uploads-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(99, 0)]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    [InlineData(100_000, 1)]
    public async Task ReadAsync_File_LiesOnTheDiskBeyondTheThreshold(int size, int files)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        using (var file = await ReadAsync(content, Path.Combine(_folder, "new")))
        {
            file.Length.ShouldBe(size);
            Files().Length.ShouldBe(files);
            using var copy = new MemoryStream();
            await using (var stream = file.OpenReadStream())
            {
                await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            }
            copy.ToArray().ShouldBe(content);
        }

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_FileOnTheDisk_IsNobodyElses()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var file = await ReadAsync(new byte[1000], _folder);

        File.GetUnixFileMode(Files().Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task ReadAsync_FolderThatIsNone_IsTheServersFault()
    {
        var path = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync(new byte[1000], Path.Combine(path, "folder")))).Message.ShouldContain(
            "GraphQL:Uploads:TemporaryFolder"
        );
    }

    [Fact]
    public async Task ReadAsync_MoreThanAFileMayHave_LeavesNothing()
    {
        await Should.ThrowAsync<MalformedRequestException>(() => ReadAsync(new byte[200_001], _folder));

        Files().ShouldBeEmpty();
    }

    private string[] Files() => Directory.GetFiles(_folder, "qplet-upload-*", SearchOption.AllDirectories);

    private static Task<BufferedFile> ReadAsync(byte[] content, string folder) =>
        BufferedFile.ReadAsync(
            "a",
            contentType: null,
            new MemoryStream(content),
            new UploadOptions
            {
                MemoryThreshold = 100,
                MaxFileSize = 200_000,
                TemporaryFolder = folder,
            },
            TestContext.Current.CancellationToken
        );
}
