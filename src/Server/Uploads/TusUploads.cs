using System.Globalization;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Uploads;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Creates, reads, continues and deletes uploads by the <see href="https://tus.io/protocols/resumable-upload">tus protocol</see>.</summary>
internal sealed class TusUploads(
    UploadStore uploads,
    UploadReceiver receiver,
    UploadFinisher finisher,
    IUploadStaging staging,
    MediaOptions media,
    UploadSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider time
)
{
    // A request often follows one whose connection was lost, before the server has noticed that.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan s_claimPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Creates an upload (sections "Creation" and "Creation With Upload").</summary>
    public async Task CreateAsync(HttpContext context, Guid ownerId)
    {
        var request = context.Request;
        var length = LengthOf(request.Headers);
        var metadata = UploadMetadata.Parse(request.Headers[TusHeaders.UploadMetadata].ToString());
        var digest = TusProtocol.Checksum(request.Headers);
        var hasBytes = TusProtocol.HasBytes(request);
        if (!hasBytes && request.ContentLength > 0)
        {
            throw UploadErrors.ContentTypeWrong();
        }
        if (hasBytes && request.ContentLength > length)
        {
            throw UploadErrors.BodyTooLong();
        }
        var upload = await AddAsync(ownerId, length, metadata, context.RequestAborted);
        if (hasBytes)
        {
            try
            {
                upload = await ReceiveAsync(context, upload, upload.Offset, digest);
            }
            catch (TusException)
            {
                // The client has not learned the address.
                await RemoveAsync(upload.Id, CancellationToken.None);
                throw;
            }
        }
        context.Response.Headers.Location = $"{request.PathBase}{UploadSetup.Path}/{upload.Id}";
        RespondAccepted(context.Response, await FinishAsync(upload), StatusCodes.Status201Created);
    }

    /// <summary>Returns how far an upload has come (section "HEAD").</summary>
    public async Task ReadAsync(HttpContext context, Guid ownerId, Guid id)
    {
        var upload = await FinishAsync(await FindAsync(ownerId, id, context.RequestAborted));
        var headers = context.Response.Headers;
        headers[TusHeaders.UploadLength] = upload.Length.ToString(CultureInfo.InvariantCulture);
        if (upload.Metadata is { } metadata)
        {
            headers[TusHeaders.UploadMetadata] = metadata;
        }
        Respond(context.Response, upload, StatusCodes.Status200OK);
    }

    /// <summary>Continues an upload (section "PATCH").</summary>
    public async Task AppendAsync(HttpContext context, Guid ownerId, Guid id)
    {
        var request = context.Request;
        if (!TusProtocol.HasBytes(request))
        {
            throw UploadErrors.ContentTypeWrong();
        }
        var offset = TusProtocol.Number(request.Headers, TusHeaders.UploadOffset);
        var digest = TusProtocol.Checksum(request.Headers);
        var upload = await FindAsync(ownerId, id, context.RequestAborted);
        if (upload.Offset != offset)
        {
            throw UploadErrors.OffsetDiffers(upload.Offset);
        }
        if (request.ContentLength > upload.Length - offset)
        {
            throw UploadErrors.BodyTooLong();
        }
        if (upload.State == UploadState.Receiving)
        {
            upload = await ReceiveAsync(context, upload, offset, digest);
        }
        RespondAccepted(context.Response, await FinishAsync(upload), StatusCodes.Status204NoContent);
    }

    /// <summary>Deletes an upload (section "Termination"). A media asset that was created stays.</summary>
    public async Task DeleteAsync(HttpContext context, Guid ownerId, Guid id)
    {
        await FindAsync(ownerId, id, context.RequestAborted);
        if (!await RemoveAsync(id, context.RequestAborted))
        {
            throw UploadErrors.InUse();
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private long LengthOf(IHeaderDictionary headers)
    {
        if (headers.ContainsKey(TusHeaders.UploadDeferLength))
        {
            throw UploadErrors.LengthDeferred();
        }
        var length = TusProtocol.Number(headers, TusHeaders.UploadLength);
        return length <= media.MaxFileSize ? length : throw UploadErrors.FileTooLarge(media.MaxFileSize);
    }

    private async Task<ResumableUpload> AddAsync(Guid ownerId, long length, UploadMetadata metadata, CancellationToken cancellationToken)
    {
        var id = await staging.CreateAsync(cancellationToken);
        var now = time.UtcMoment();
        var upload = new ResumableUpload
        {
            Id = id,
            OwnerId = ownerId,
            FileName = metadata.FileName,
            IsPublic = metadata.IsPublic,
            Metadata = metadata.Text,
            Length = length,
            State = length == 0 ? UploadState.Processing : UploadState.Receiving,
            NextAttemptAt = length == 0 ? now : null,
            CreatedAt = now,
            ExpiresAt = now + media.OrphanRetention,
        };
        try
        {
            return await uploads.AddAsync(upload, settings.MaxUnfinished, settings.MaxUnfinishedSize, cancellationToken) switch
            {
                null => upload,
                UploadLimit.Count => throw UploadErrors.TooManyUnfinished(settings.MaxUnfinished),
                _ => throw UploadErrors.UnfinishedTooLarge(settings.MaxUnfinishedSize),
            };
        }
        catch
        {
            await staging.DeleteAsync(id, CancellationToken.None);
            throw;
        }
    }

    private async Task<ResumableUpload> FindAsync(Guid ownerId, Guid id, CancellationToken cancellationToken)
    {
        var upload = await uploads.FindAsync(id, ownerId, cancellationToken) ?? throw UploadErrors.NotFound();
        var isGone =
            upload.State == UploadState.Expired
            || (upload.State == UploadState.Ready && upload.MediaAssetId is null)
            || (upload.State == UploadState.Receiving && upload.WriterId is null && upload.ExpiresAt <= time.UtcMoment());
        return isGone ? throw UploadErrors.Gone() : upload;
    }

    private async Task<ResumableUpload> ReceiveAsync(HttpContext context, ResumableUpload upload, long offset, ExpectedDigest? digest)
    {
        var writerId = Guid.NewGuid();
        var claimed = await ClaimAsync(upload, writerId, context.RequestAborted);
        if (claimed.State != UploadState.Receiving)
        {
            // Another request has received the last byte.
            return claimed.Offset == offset ? claimed : throw UploadErrors.OffsetDiffers(claimed.Offset);
        }
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            if (claimed.Offset != offset)
            {
                throw UploadErrors.OffsetDiffers(claimed.Offset);
            }
            switch (await receiver.ReceiveAsync(claimed, writerId, context.Request.Body, digest, ending.Token))
            {
                case ReceiveOutcome.Received:
                    break;
                case ReceiveOutcome.Interrupted:
                    throw UploadErrors.Interrupted();
                case ReceiveOutcome.TooLong:
                    throw UploadErrors.BodyTooLong();
                case ReceiveOutcome.WrongDigest:
                    throw UploadErrors.ChecksumDiffers();
                case ReceiveOutcome.Lost:
                    throw UploadErrors.Gone();
                case ReceiveOutcome.TooManyPieces:
                    throw UploadErrors.TooManyPieces();
                default:
                    throw UploadErrors.InUse();
            }
        }
        finally
        {
            await uploads.ReleaseAsync(upload.Id, writerId, CancellationToken.None);
        }
        return await FindAsync(upload.OwnerId, upload.Id, CancellationToken.None);
    }

    /// <summary>Makes the request the writer of an upload, unless the upload has its last byte by then, and returns the upload.</summary>
    private async Task<ResumableUpload> ClaimAsync(ResumableUpload upload, Guid writerId, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (await uploads.ClaimAsync(upload, writerId, UploadReceiver.Lease, cancellationToken) is { } claimed)
            {
                return claimed;
            }
            if (await FindAsync(upload.OwnerId, upload.Id, cancellationToken) is { State: not UploadState.Receiving } complete)
            {
                return complete;
            }
            if (time.GetElapsedTime(start) >= s_patience)
            {
                throw UploadErrors.InUse();
            }
            await Task.Delay(s_claimPause, time, cancellationToken);
        }
    }

    // The client may go away now. Only a server that stops leaves the rest to the job.
    private async Task<ResumableUpload> FinishAsync(ResumableUpload upload)
    {
        var attempts = upload.Attempts;
        var start = time.GetTimestamp();
        while (upload.State == UploadState.Processing)
        {
            upload = await finisher.FinishAsync(upload, lifetime.ApplicationStopping);
            if (upload.State != UploadState.Processing || upload.Attempts > attempts || time.GetElapsedTime(start) >= s_patience)
            {
                break;
            }
            await Task.Delay(s_claimPause, time, lifetime.ApplicationStopping);
        }
        return upload;
    }

    private async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await uploads.RemoveAsync(id, cancellationToken))
        {
            return false;
        }
        await staging.DeleteAsync(id, cancellationToken);
        return true;
    }

    /// <summary>Responds to a request with bytes. It is refused if the content of the whole file was.</summary>
    private static void RespondAccepted(HttpResponse response, ResumableUpload upload, int status)
    {
        Respond(response, upload, status);
        if (upload.State == UploadState.Failed)
        {
            throw UploadErrors.ContentRefused(upload.ErrorMessage!);
        }
    }

    private static void Respond(HttpResponse response, ResumableUpload upload, int status)
    {
        response.StatusCode = status;
        var headers = response.Headers;
        headers[TusHeaders.UploadOffset] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        headers[TusHeaders.AssetState] = upload.State.ToString().ToUpperInvariant();
        if (upload.State == UploadState.Receiving)
        {
            headers[TusHeaders.UploadExpires] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        }
        if (upload.MediaAssetId is { } assetId)
        {
            headers[TusHeaders.AssetId] = GlobalId.Encode(nameof(MediaAsset), assetId);
        }
        if (upload.ErrorCode is { } code)
        {
            headers[TusHeaders.AssetError] = code;
            headers[TusHeaders.AssetErrorMessage] = Ascii(upload.ErrorMessage!);
        }
    }

    // Headers have no other characters.
    private static string Ascii(string text) => string.Concat(text.Select(static character => char.IsBetween(character, ' ', '~') ? character : '?'));
}
