using System.Globalization;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Creates the errors of resumable uploads.</summary>
internal static class UploadErrors
{
    /// <summary>The status of a request whose bytes do not have the checksum that it names.</summary>
    public const int ChecksumMismatch = 460;

    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_later = TimeSpan.FromSeconds(5);

    public static TusException VersionMissing() =>
        new(StatusCodes.Status412PreconditionFailed, $"The header {TusHeaders.Resumable} must be {TusProtocol.Version}.");

    public static TusException NotSignedIn() => new(StatusCodes.Status401Unauthorized, "Uploads require an access token that is valid.");

    public static TusException Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "The service is not available at the moment. Try again later.") { RetryAfter = s_later };

    public static TusException Interrupted() =>
        new(StatusCodes.Status503ServiceUnavailable, "The request ended early. Continue from the offset of the upload.") { RetryAfter = s_soon };

    public static TusException MethodNotAllowed(string methods) =>
        new(StatusCodes.Status405MethodNotAllowed, $"This address has only these methods: {methods}.");

    public static TusException NotFound() => new(StatusCodes.Status404NotFound, "You have no upload at this address.");

    public static TusException Gone() => new(StatusCodes.Status410Gone, "The upload has expired, or its file was deleted. Begin a new one.");

    public static TusException NumberInvalid(string header) => new(StatusCodes.Status400BadRequest, $"The header {header} must be a number of bytes.");

    public static TusException LengthDeferred() =>
        new(StatusCodes.Status400BadRequest, $"The header {TusHeaders.UploadDeferLength} is not supported: send {TusHeaders.UploadLength}.");

    public static TusException MetadataInvalid(string reason) =>
        new(StatusCodes.Status400BadRequest, $"The header {TusHeaders.UploadMetadata} is not valid: {reason}");

    public static TusException ChecksumInvalid() =>
        new(
            StatusCodes.Status400BadRequest,
            $"The header {TusHeaders.UploadChecksum} must be one of these algorithms and the digest in Base64: {TusProtocol.ChecksumAlgorithms}."
        );

    public static TusException ChecksumDiffers() => new(ChecksumMismatch, "The bytes do not have this checksum. None of them is stored.");

    public static TusException ContentTypeWrong() =>
        new(StatusCodes.Status415UnsupportedMediaType, $"The header Content-Type must be {TusProtocol.ContentType}.");

    public static TusException OffsetDiffers(long offset) =>
        new(StatusCodes.Status409Conflict, string.Create(CultureInfo.InvariantCulture, $"The offset of the upload is {offset}."));

    public static TusException InUse() => new(StatusCodes.Status423Locked, "Another request or job is using the upload. Try again.") { RetryAfter = s_soon };

    public static TusException TooManyPieces() =>
        new(StatusCodes.Status413PayloadTooLarge, "The upload was sent in too many requests. Delete it, and send more bytes in each request.");

    public static TusException FileTooLarge(long maximum) =>
        new(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"A file must have at most {maximum} bytes."));

    public static TusException BodyTooLong() => new(StatusCodes.Status413PayloadTooLarge, $"The upload would be longer than its {TusHeaders.UploadLength}.");

    public static TusException ContentRefused(string reason) => new(StatusCodes.Status422UnprocessableEntity, reason);

    public static TusException TooManyUnfinished(int maximum) =>
        new(
            StatusCodes.Status429TooManyRequests,
            string.Create(CultureInfo.InvariantCulture, $"You may have {maximum} unfinished uploads. Finish or delete others first.")
        );

    public static TusException TooManyOfDay(string message, int seconds) =>
        new(StatusCodes.Status429TooManyRequests, message) { RetryAfter = TimeSpan.FromSeconds(seconds) };

    public static TusException UnfinishedTooLarge(long maximum) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            string.Create(CultureInfo.InvariantCulture, $"Your unfinished uploads may have {maximum} bytes together. Finish or delete others first.")
        );
}
