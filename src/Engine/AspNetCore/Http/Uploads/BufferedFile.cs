using System.Buffers;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A file of a multipart request: in memory if it is small, otherwise on disk until it is disposed.</summary>
internal sealed class BufferedFile : UploadedFile, IDisposable
{
    private readonly byte[] _content;
    private string? _path;
    private bool _isMoved;

    private BufferedFile(string name, string? contentType, byte[] content, string? path, long length)
    {
        Name = name;
        ContentType = contentType;
        Length = length;
        _content = content;
        _path = path;
    }

    /// <inheritdoc />
    public override string Name { get; }

    /// <inheritdoc />
    public override string? ContentType { get; }

    /// <inheritdoc />
    public override long Length { get; }

    /// <summary>Reads a file to its end.</summary>
    /// <exception cref="MalformedRequestException">The file exceeds the size limit.</exception>
    /// <exception cref="InvalidOperationException">The server cannot store the file.</exception>
    public static async Task<BufferedFile> ReadAsync(
        string name,
        string? contentType,
        Stream content,
        UploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(options.MemoryThreshold + 1);
        try
        {
            await using var limited = new LimitedStream(content, options.MaxFileSize, () => UploadErrors.FileTooLarge(name, options.MaxFileSize));
            var length = await limited.ReadAtLeastAsync(buffer, options.MemoryThreshold + 1, throwOnEndOfStream: false, cancellationToken);
            if (length <= options.MemoryThreshold)
            {
                return new BufferedFile(name, contentType, buffer[..length], path: null, length);
            }
            var path = Path.Combine(options.TemporaryFolder, $"qplet-upload-{Path.GetRandomFileName()}");
            return new BufferedFile(name, contentType, [], path, await SaveAsync(path, buffer, length, limited, cancellationToken));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <inheritdoc />
    public override Stream OpenReadStream() =>
        _isMoved ? throw new InvalidOperationException(UploadErrors.FileMoved)
        : _path is null ? new MemoryStream(_content, writable: false)
        : new FileStream(
            _path,
            new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
        );

    /// <inheritdoc />
    public override bool TryMoveTo(string path)
    {
        if (_path is null)
        {
            return false;
        }
        File.Move(_path, path, overwrite: true);
        _path = null;
        _isMoved = true;
        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_path is not null)
        {
            File.Delete(_path);
        }
    }

    /// <summary>Writes the bytes that were already read, and the rest of the file, to disk.</summary>
    private static async Task<long> SaveAsync(string path, byte[] buffer, int read, Stream rest, CancellationToken cancellationToken)
    {
        await using var file = Create(path);
        try
        {
            var length = 0L;
            for (; read > 0; read = await rest.ReadAsync(buffer, cancellationToken))
            {
                await WriteAsync(file, buffer.AsMemory(0, read), cancellationToken);
                length += read;
            }

            return length;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static FileStream Create(string path)
    {
        // Without a buffer, write errors are reported immediately.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, options);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException(UploadErrors.NoRoom, exception);
        }
    }

    private static async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(bytes, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException(UploadErrors.NoRoom, exception);
        }
    }
}
