using System.Buffers;
using System.Security.Cryptography;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Data.Uploads;

/// <summary>Receives the bytes of uploads. Memory use does not depend on their number.</summary>
public sealed class UploadReceiver(UploadStore uploads, IUploadStaging staging, MediaOptions options, TimeProvider time)
{
    /// <summary>The time after which another writer may take over from one that has crashed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private const int BufferSize = 128 * 1024;
    private const long MaxUnrecorded = 16 * 1024 * 1024;

    // Much shorter than the lease, so a writer whose right has ended always notices before it writes.
    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Appends the bytes of a stream to an upload. The offset is recorded at least every 16 MiB or <see cref="IUploadWriter.FlushInterval" />, after the bytes
    /// were stored durably.
    /// </summary>
    /// <param name="upload">The upload, as the writer has claimed it.</param>
    /// <param name="writerId">The key of the writer.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="digest">The digest that they must have, or null if it is not known. With a digest, either all bytes are stored or none.</param>
    /// <param name="cancellationToken">Ends the reception early.</param>
    /// <exception cref="MediaStoreException">The bytes cannot be stored at the moment. Those until the recorded offset are.</exception>
    public async Task<ReceiveOutcome> ReceiveAsync(
        ResumableUpload upload,
        Guid writerId,
        Stream content,
        ExpectedDigest? digest,
        CancellationToken cancellationToken
    )
    {
        var opened = await staging.OpenAsync(upload.Id, upload.Offset, cancellationToken);
        switch (opened.State)
        {
            case OpenedUploadState.Lost:
                await uploads.ExpireAsync(upload.Id, writerId, CancellationToken.None);
                await staging.DeleteAsync(upload.Id, CancellationToken.None);
                return ReceiveOutcome.Lost;
            case OpenedUploadState.Busy:
                return ReceiveOutcome.Superseded;
            case OpenedUploadState.Full:
                return ReceiveOutcome.TooManyPieces;
            default:
                await using (opened.Writer!)
                {
                    return await ReceiveAsync(new Reception(upload, writerId, opened.Writer!), content, digest, cancellationToken);
                }
        }
    }

    private async Task<ReceiveOutcome> ReceiveAsync(Reception reception, Stream content, ExpectedDigest? digest, CancellationToken cancellationToken)
    {
        using var hash = digest is null ? null : IncrementalHash.CreateHash(digest.Algorithm);
        var outcome = await CopyAsync(reception, content, hash, cancellationToken);
        if (digest is not null && outcome == ReceiveOutcome.Received && !hash!.GetHashAndReset().AsSpan().SequenceEqual(digest.Value.Span))
        {
            return ReceiveOutcome.WrongDigest;
        }
        var isComplete = outcome == ReceiveOutcome.Received || (outcome == ReceiveOutcome.Interrupted && digest is null);
        return !isComplete || await RecordAsync(reception, reception.Writer.Position) ? outcome : ReceiveOutcome.Superseded;
    }

    private async Task<ReceiveOutcome> CopyAsync(Reception reception, Stream content, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var writer = reception.Writer;
        var (flushedAt, renewedAt) = (time.GetTimestamp(), time.GetTimestamp());
        var flushed = writer.Position;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await ReadAsync(content, buffer, cancellationToken) is { } read)
            {
                if (read == 0)
                {
                    return ReceiveOutcome.Received;
                }
                if (read > reception.Upload.Length - writer.Position)
                {
                    return ReceiveOutcome.TooLong;
                }
                if (writer.Position - flushed >= MaxUnrecorded || time.GetElapsedTime(flushedAt) >= writer.FlushInterval)
                {
                    if (!await RecordAsync(reception, hash is null ? writer.Position : reception.Recorded))
                    {
                        return ReceiveOutcome.Superseded;
                    }
                    (flushedAt, renewedAt, flushed) = (time.GetTimestamp(), time.GetTimestamp(), writer.Position);
                }
                else if (time.GetElapsedTime(renewedAt) >= s_renewal)
                {
                    renewedAt = time.GetTimestamp();
                    if (!await AdvanceAsync(reception, reception.Recorded))
                    {
                        return ReceiveOutcome.Superseded;
                    }
                }

                // Bytes that have arrived are kept even if the client goes away now.
                await writer.WriteAsync(buffer.AsMemory(0, read));
                hash?.AppendData(buffer, 0, read);
            }
            return ReceiveOutcome.Interrupted;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes the bytes durable, and records an offset. Returns false if the caller is no longer the writer.</summary>
    private async Task<bool> RecordAsync(Reception reception, long offset)
    {
        var flushing = reception.Writer.FlushAsync();
        var isWriter = true;
        while (isWriter && !flushing.IsCompleted && await Task.WhenAny(flushing, Task.Delay(s_renewal, time, CancellationToken.None)) != flushing)
        {
            isWriter = await AdvanceAsync(reception, reception.Recorded);
        }
        return await flushing && isWriter && await AdvanceAsync(reception, offset);
    }

    private async Task<bool> AdvanceAsync(Reception reception, long offset)
    {
        var isWriter = await uploads.AdvanceAsync(reception.Upload.Id, reception.WriterId, offset, Lease, options.OrphanRetention, CancellationToken.None);
        reception.Recorded = isWriter ? offset : reception.Recorded;
        return isWriter;
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

    /// <summary>The bytes of a request on their way.</summary>
    private sealed class Reception(ResumableUpload upload, Guid writerId, IUploadWriter writer)
    {
        public ResumableUpload Upload => upload;

        public Guid WriterId => writerId;

        public IUploadWriter Writer => writer;

        /// <summary>The offset that is recorded.</summary>
        public long Recorded { get; set; } = upload.Offset;
    }
}
