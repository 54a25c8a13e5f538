using System.Security.Cryptography;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>
/// Checks uploaded files: determines their format from their bytes, decodes what is played or shown, cleans images, and writes their copies. A limited number
/// of files is decoded at the same time, in constant memory for all but images.
/// </summary>
public sealed class MediaDecoder(MediaOptions options) : IDisposable
{
    private readonly SemaphoreSlim _decodings = new(options.MaxConcurrentDecodings);

    /// <inheritdoc />
    public void Dispose() => _decodings.Dispose();

    /// <summary>Checks a file. The caller disposes of the result when it has stored its content.</summary>
    /// <exception cref="MediaContentException">The file is not accepted.</exception>
    public async Task<DecodedMedia> DecodeAsync(StagedFile file, CancellationToken cancellationToken)
    {
        var length = file.Length;
        if (length == 0)
        {
            throw DataErrors.EmptyFile();
        }
        RequireSize(length, options.MaxFileSize);
        var media = new DecodedMedia(await DetectAsync(file, cancellationToken), file.Path);
        try
        {
            if (media.Format.Kind != MediaKind.File)
            {
                await _decodings.WaitAsync(cancellationToken);
                try
                {
                    await Task.Run(() => Decode(media, file, length), cancellationToken);
                }
                finally
                {
                    _decodings.Release();
                }
            }
            await using var content = MediaFileStreams.OpenRead(media.Path);
            media.Length = content.Length;
            media.Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            return media;
        }
        catch
        {
            media.Dispose();
            throw;
        }
    }

    private static async Task<MediaFormat> DetectAsync(StagedFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenRead();
        var head = new byte[FileSignatures.Length];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return FileSignatures.Detect(head.AsSpan(0, read));
    }

    private static void RequireSize(long length, long limit)
    {
        if (length > limit)
        {
            throw DataErrors.FileTooLarge(length, limit);
        }
    }

    private void Decode(DecodedMedia media, StagedFile file, long length)
    {
        if (media.Format.Kind == MediaKind.Image)
        {
            RequireSize(length, options.MaxImageSize);
            media.Path = media.Derive(file.NewDerivedPath());
            (media.Format, media.Width, media.Height) = ImageDecoder.Clean(file.Path, media.Format, media.Path, options.MaxImagePixels);
            var copies = Enum.GetValues<ImageSize>().ToDictionary(static size => size, _ => media.Derive(file.NewDerivedPath()));
            ImageDecoder.WriteCopies(media.Path, size => copies[size]);
            media.Copies = copies;
            return;
        }
        var facts = RecordingReader.Read(file.OpenRead(), media.Format);
        (media.Format, media.Duration, media.Width, media.Height) = (facts.Format, facts.Duration, facts.Width, facts.Height);
    }
}
