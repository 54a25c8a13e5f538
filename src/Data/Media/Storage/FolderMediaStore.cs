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
        var unfinished = $"{target}{Unfinished}{Guid.NewGuid():N}";
        await using var source = MediaFileStreams.OpenRead(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (var copy = MediaFileStreams.Create(unfinished))
            {
                await source.CopyToAsync(copy, MediaFileStreams.CopySize, cancellationToken);
                copy.Flush(flushToDisk: true);
            }
            File.Move(unfinished, target, overwrite: true);
        }
        catch (Exception exception)
        {
            DeleteQuietly(unfinished);
            if (MediaFileStreams.IsFault(exception))
            {
                throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
            }
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
        catch (Exception exception) when (MediaFileStreams.IsFault(exception))
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
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
        catch (Exception exception) when (MediaFileStreams.IsFault(exception))
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
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
            yield return new StoredContent(Path.GetRelativePath(_root, file.FullName).Replace('\\', '/'), file.LastWriteTimeUtc, file.Length);
        }
    }

    /// <inheritdoc />
    public Task<Uri?> FindAddressAsync(string key, ContentHeaders headers, TimeSpan lifetime, CancellationToken cancellationToken) =>
        Task.FromResult<Uri?>(null);

    /// <inheritdoc />
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            await using var file = new FileStream(
                Path.Combine(options.Folder, $".health-{Guid.NewGuid():N}"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.DeleteOnClose
            );
            await file.WriteAsync(new byte[1], cancellationToken);
        }
        catch (Exception exception) when (MediaFileStreams.IsFault(exception))
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
        }
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (MediaFileStreams.IsFault(exception))
        {
            // The clean-up deletes it later, unless its folder could not be created.
        }
    }

    private string PathOf(string key)
    {
        MediaKeys.Check(key);
        return Path.Combine(_root, key.Replace('/', Path.DirectorySeparatorChar));
    }
}
