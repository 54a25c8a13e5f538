using Qplet.GraphQL.Data.Media.Decoding;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Media;

/// <summary>Turns uploaded files into media assets.</summary>
public sealed class MediaAssetWriter(Transactions transactions, IMediaStore store, MediaDecoder decoder, MediaOptions options, TimeProvider time)
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    /// <summary>
    /// Checks a completely uploaded file, stores its content, and adds its row. If a row was already added for the same staged file, by this or another call,
    /// it is returned instead, so a call that failed can be repeated. The caller deletes the staged file when the call has succeeded or the file is not
    /// accepted.
    /// </summary>
    /// <param name="ownerId">The key of the user who has uploaded the file.</param>
    /// <param name="file">The file. Its key becomes that of the row.</param>
    /// <param name="fileName">The name of the file, as the client has sent it.</param>
    /// <param name="isPublic">Whether everyone can see the file.</param>
    /// <param name="field">The path of the file in the input, for errors.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ValidationException">The file is not accepted, or the user has no room for it.</exception>
    /// <exception cref="LimitExceededException">The user has uploaded too many files within a day.</exception>
    public async Task<MediaAsset> CreateAsync(Guid ownerId, StagedFile file, string fileName, bool isPublic, string field, CancellationToken cancellationToken)
    {
        // Checked before and after the work: a file beyond the limits is not decoded, and files that are uploaded at the same time do not exceed the limits.
        var known = await transactions.RunAsync(
            async db =>
            {
                var existing = await FindAsync(db, ownerId, file.Key, cancellationToken);
                if (existing is null && File.Exists(file.Path))
                {
                    await RequireRoomAsync(db, ownerId, file.Length, field, cancellationToken);
                }
                return existing;
            },
            cancellationToken
        );
        if (known is not null)
        {
            return known;
        }
        using var media = await DecodeAsync(file, field, cancellationToken);
        var key = MediaKeys.Of(file.Key);
        foreach (var (size, path) in media.Copies)
        {
            await store.StoreAsync(MediaKeys.Of(key, size), path, MediaFormat.CopyContentType, cancellationToken);
        }
        await store.StoreAsync(key, media.Path, media.Format.ContentType, cancellationToken);
        return await transactions.RunAsync(
            async db =>
            {
                // Locks the user, so concurrent uploads are counted one after the other.
                await db.LockUserAsync(ownerId, cancellationToken);
                if (await FindAsync(db, ownerId, file.Key, cancellationToken) is { } existing)
                {
                    return existing;
                }
                await RequireRoomAsync(db, ownerId, media.Length, field, cancellationToken);
                var asset = RowOf(ownerId, file.Key, fileName, isPublic, media);
                db.MediaAssets.Add(asset);
                await db.SaveChangesAsync(cancellationToken);
                return asset;
            },
            cancellationToken
        );
    }

    private static async Task<MediaAsset?> FindAsync(QpletDbContext db, Guid ownerId, Guid key, CancellationToken cancellationToken) =>
        await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(asset => asset.Id == key && asset.OwnerId == ownerId, cancellationToken);

    private async Task<DecodedMedia> DecodeAsync(StagedFile file, string field, CancellationToken cancellationToken)
    {
        try
        {
            return await decoder.DecodeAsync(file, cancellationToken);
        }
        catch (MediaContentException exception)
        {
            throw DomainErrors.FileNotAccepted(field, exception);
        }
    }

    private MediaAsset RowOf(Guid ownerId, Guid key, string fileName, bool isPublic, DecodedMedia media)
    {
        var (name, extension) = FileNames.Of(fileName, media.Format);
        return new MediaAsset
        {
            Id = key,
            OwnerId = ownerId,
            Kind = media.Format.Kind,
            FileName = name,
            Extension = extension,
            ContentType = media.Format.ContentType,
            Size = media.Length,
            Width = media.Width,
            Height = media.Height,
            DurationMilliseconds = media.Duration is { } duration ? (long)Math.Round(duration.TotalMilliseconds) : null,
            StoreKey = MediaKeys.Of(key),
            ContentHash = media.Hash,
            IsPublic = isPublic,
            CreatedAt = time.UtcMoment(),
        };
    }

    private async Task RequireRoomAsync(QpletDbContext db, Guid ownerId, long length, string field, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var owned = db.MediaAssets.Where(asset => asset.OwnerId == ownerId && asset.StoreKey != null);
        var recent = owned.Where(asset => asset.CreatedAt > now - s_day);
        var (count, bytes, today) = (
            await owned.CountAsync(cancellationToken),
            await owned.SumAsync(static asset => asset.Size ?? 0, cancellationToken),
            await recent.CountAsync(cancellationToken)
        );
        if (today >= options.MaxFilesPerDay)
        {
            var oldest = await recent.MinAsync(static asset => asset.CreatedAt, cancellationToken);
            throw DomainErrors.LimitExceeded(options.MaxFilesPerDay, s_day, today, oldest + s_day - now);
        }
        if (count >= options.MaxFilesPerUser)
        {
            throw DomainErrors.TooManyFiles(field, options.MaxFilesPerUser);
        }
        if (bytes + length > options.MaxBytesPerUser)
        {
            throw DomainErrors.NoRoomForFile(field, options.MaxBytesPerUser, bytes);
        }
    }
}
