namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>A file of this server that is being uploaded. It exists until it is deleted, or until the retention of unfinished uploads ends.</summary>
public sealed class StagedFile : IDisposable
{
    private readonly StagingArea _area;
    private readonly bool _isCopy;

    internal StagedFile(StagingArea area, Guid key, bool isCopy = false)
    {
        _area = area;
        _isCopy = isCopy;
        Key = key;
        Path = System.IO.Path.Combine(area.Folder, StagingArea.NameOf(key));
    }

    /// <summary>The key, which becomes the key of the media asset.</summary>
    public Guid Key { get; }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The number of bytes that are stored.</summary>
    /// <exception cref="FileNotFoundException">The file was deleted.</exception>
    public long Length => new FileInfo(Path).Length;

    /// <summary>
    /// Appends the bytes of a stream until its end, and writes them to the disk. Memory use does not depend on their number. If the stream fails, or the
    /// operation is cancelled, the bytes that have arrived stay: see <see cref="Length" />.
    /// </summary>
    /// <param name="content">The bytes.</param>
    /// <param name="offset">The expected length of the file.</param>
    /// <param name="maxLength">The maximum length of the file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether all bytes of the stream were appended, or why not.</returns>
    /// <exception cref="FileNotFoundException">The file was deleted.</exception>
    public async Task<AppendOutcome> AppendAsync(Stream content, long offset, long maxLength, CancellationToken cancellationToken)
    {
        FileStream file;
        try
        {
            file = MediaFileStreams.OpenExclusively(Path);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return AppendOutcome.Busy;
        }
        await using (file)
        {
            if (file.Length != offset)
            {
                return AppendOutcome.WrongOffset;
            }
            file.Position = offset;
            try
            {
                return await CopyAsync(content, file, maxLength - offset, cancellationToken) ? AppendOutcome.Appended : AppendOutcome.TooLong;
            }
            finally
            {
                file.Flush(flushToDisk: true);
            }
        }
    }

    /// <summary>Opens the file for reading.</summary>
    public Stream OpenRead() => MediaFileStreams.OpenRead(Path);

    /// <summary>Returns a new path for a file that is derived from this one. It is cleaned up as the file itself if it is left behind.</summary>
    public string NewDerivedPath() => $"{Path}.{Guid.NewGuid():N}";

    /// <summary>Deletes the file and all files that accompany it.</summary>
    public void Delete()
    {
        foreach (var path in Directory.EnumerateFiles(_area.Folder, StagingArea.NameOf(Key) + "*"))
        {
            File.Delete(path);
        }
    }

    /// <summary>Deletes the file if it is a copy of bytes that are stored elsewhere.</summary>
    public void Dispose()
    {
        if (_isCopy)
        {
            Delete();
        }
    }

    private static async Task<bool> CopyAsync(Stream content, FileStream file, long room, CancellationToken cancellationToken)
    {
        var buffer = new byte[MediaFileStreams.CopySize];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var fitting = (int)Math.Min(read, room);

            // Bytes that have arrived are kept even if the client goes away now.
            await file.WriteAsync(buffer.AsMemory(0, fitting), CancellationToken.None);
            room -= fitting;
            if (fitting < read)
            {
                return false;
            }
        }
        return true;
    }
}
