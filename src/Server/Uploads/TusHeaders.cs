namespace Qplet.GraphQL.Server.Uploads;

/// <summary>The headers of the <see href="https://tus.io/protocols/resumable-upload">tus protocol</see>, and those with the media asset of an upload.</summary>
internal static class TusHeaders
{
    public const string Resumable = "Tus-Resumable";
    public const string Version = "Tus-Version";
    public const string Extension = "Tus-Extension";
    public const string MaxSize = "Tus-Max-Size";
    public const string ChecksumAlgorithm = "Tus-Checksum-Algorithm";
    public const string UploadOffset = "Upload-Offset";
    public const string UploadLength = "Upload-Length";
    public const string UploadDeferLength = "Upload-Defer-Length";
    public const string UploadMetadata = "Upload-Metadata";
    public const string UploadChecksum = "Upload-Checksum";
    public const string UploadExpires = "Upload-Expires";
    public const string MethodOverride = "X-HTTP-Method-Override";

    /// <summary>How far the upload has come: <c>RECEIVING</c>, <c>PROCESSING</c>, <c>READY</c> or <c>FAILED</c>.</summary>
    public const string AssetState = "Media-Asset-State";

    /// <summary>The global ID of the media asset of an upload that is ready.</summary>
    public const string AssetId = "Media-Asset-Id";

    /// <summary>The code of the reason why an upload has failed.</summary>
    public const string AssetError = "Media-Asset-Error";

    /// <summary>The reason why an upload has failed.</summary>
    public const string AssetErrorMessage = "Media-Asset-Error-Message";

    /// <summary>The headers of responses that pages of other sites may read.</summary>
    public static IReadOnlyList<string> Exposed { get; } =
    [
        "Location",
        Resumable,
        Version,
        Extension,
        MaxSize,
        ChecksumAlgorithm,
        UploadOffset,
        UploadLength,
        UploadMetadata,
        UploadExpires,
        AssetState,
        AssetId,
        AssetError,
        AssetErrorMessage,
    ];
}
