using System.Buffers;
using System.Security.Cryptography;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Data.Uploads;

/// <summary>Receives the bytes of uploads into staged files. Memory use does not depend on their number.</summary>
public sealed class UploadReceiver(UploadStore uploads, StagingArea staging, MediaOptions options, TimeProvider time)
{
    /// <summary>The time after which another writer may take over from one that has crashed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private const int BufferSize = 128 * 1024;
    private const long MaxUnrecorded = 16 * 1024 * 1024;

    // Much shorter than the lease, so a writer whose right has ended always notices before it writes.
    private static readonly TimeSpan s_maxUnrecordedTime = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Appends the bytes of a stream to an upload. The offset is recorded at least every 16 MiB or 3 seconds, after the bytes were written to the disk.
    /// </summary>
    /// <param name="upload">The upload, as the writer has claimed it.</param>
    /// <param name="writerId">The key of the writer.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="digest">The digest that they must have, or null if it is not known. With a digest, either all bytes are stored or none.</param>
    /// <param name="cancellationToken">Ends the reception early.</param>
    public async Task<ReceiveOutcome> ReceiveAsync(
        ResumableUpload upload,
        Guid writerId,
        Stream content,
        ExpectedDigest? digest,
        CancellationToken cancellationToken
    )
    {
        var staged = staging.Find(upload.Id);
        if (staged is null || staged.Length < upload.Offset)
        {
            await uploads.ExpireAsync(upload.Id, writerId, CancellationToken.None);
            staged?.Delete();
            return ReceiveOutcome.Lost;
        }

        FileStream file;
        try
        {
            file = MediaFileStreams.OpenExclusively(staged.Path);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
        {
            // A writer whose right has ended has not noticed yet.
            return ReceiveOutcome.Superseded;
        }
        await using (file)
        {
            // Bytes after the offset come from a writer that could not record them.
            file.SetLength(upload.Offset);
            file.Position = upload.Offset;
            using var hash = digest is null ? null : IncrementalHash.CreateHash(digest.Algorithm);
            var outcome = await CopyAsync(upload, writerId, content, file, hash, cancellationToken);
            if (digest is not null && outcome == ReceiveOutcome.Received && !hash!.GetHashAndReset().AsSpan().SequenceEqual(digest.Value.Span))
            {
                return ReceiveOutcome.WrongDigest;
            }
            var isComplete = outcome == ReceiveOutcome.Received || (outcome == ReceiveOutcome.Interrupted && digest is null);
            return !isComplete || await RecordAsync(upload.Id, writerId, file, file.Position) ? outcome : ReceiveOutcome.Superseded;
        }
    }

    private async Task<ReceiveOutcome> CopyAsync(
        ResumableUpload upload,
        Guid writerId,
        Stream content,
        FileStream file,
        IncrementalHash? hash,
        CancellationToken cancellationToken
    )
    {
        var (recordedAt, recorded) = (time.GetTimestamp(), upload.Offset);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await ReadAsync(content, buffer, cancellationToken) is { } read)
            {
                if (read == 0)
                {
                    return ReceiveOutcome.Received;
                }
                if (read > upload.Length - file.Position)
                {
                    return ReceiveOutcome.TooLong;
                }
                if (file.Position - recorded >= MaxUnrecorded || time.GetElapsedTime(recordedAt) >= s_maxUnrecordedTime)
                {
                    (recordedAt, recorded) = (time.GetTimestamp(), file.Position);
                    if (!await RecordAsync(upload.Id, writerId, file, hash is null ? file.Position : upload.Offset))
                    {
                        return ReceiveOutcome.Superseded;
                    }
                }

                // Bytes that have arrived are kept even if the client goes away now.
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
                hash?.AppendData(buffer, 0, read);
            }
            return ReceiveOutcome.Interrupted;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<bool> RecordAsync(Guid id, Guid writerId, FileStream file, long offset)
    {
        file.Flush(flushToDisk: true);
        return await uploads.AdvanceAsync(id, writerId, offset, Lease, options.OrphanRetention, CancellationToken.None);
    }

    /// <summary>Returns the number of bytes that were read, 0 at the end, and null if the request has ended early.</summary>
    private static async Task<int?> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
