namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Appends bytes to an upload. Bytes are durable after <see cref="FlushAsync" />; those after the last call are lost on disposal.</summary>
public interface IUploadWriter : IAsyncDisposable
{
    /// <summary>The number of bytes of the upload, with those that are not durable yet.</summary>
    long Position { get; }

    /// <summary>The time after which bytes should be made durable.</summary>
    TimeSpan FlushInterval { get; }

    /// <summary>Appends bytes.</summary>
    Task WriteAsync(ReadOnlyMemory<byte> bytes);

    /// <summary>Makes all bytes durable. Returns false if another writer has written to the upload; then the bytes are not part of it.</summary>
    Task<bool> FlushAsync();
}
