using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Stores content in a folder. A file appears under its name only when it is complete and on the disk.</summary>
public sealed class FolderMediaStore(MediaOptions options) : IMediaStore
{
    /// <summary>The part of the names of files that are being written.</summary>
    private const string Unfinished = ".part-";

    private readonly string _root = Path.GetFullPath(Path.Combine(options.Folder, "content"));

    /// <inheritdoc />
    public async Task StoreAsync(string key, string path, string contentType, CancellationToken cancellationToken)
    {
        var target = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = $"{target}{Unfinished}{Guid.NewGuid():N}";
        try
        {
            await using (var source = MediaFileStreams.OpenRead(path))
            await using (var copy = MediaFileStreams.Create(unfinished))
            {
                await source.CopyToAsync(copy, MediaFileStreams.CopySize, cancellationToken);
                copy.Flush(flushToDisk: true);
            }
            File.Move(unfinished, target, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(MediaFileStreams.OpenRead(PathOf(key)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc />
    public Task<bool> ExistsAsync(string key, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(key)));

    /// <inheritdoc />
    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            File.Delete(PathOf(key));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing is stored there.
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var folder = new DirectoryInfo(_root);
        if (!folder.Exists)
        {
            yield break;
        }
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredContent(Path.GetRelativePath(_root, file.FullName).Replace('\\', '/'), file.LastWriteTimeUtc);
        }
    }

    private string PathOf(string key)
    {
        MediaKeys.Check(key);
        return Path.Combine(_root, key.Replace('/', Path.DirectorySeparatorChar));
    }
}
