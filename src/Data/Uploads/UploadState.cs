namespace Qplet.GraphQL.Data.Uploads;

/// <summary>How far a resumable upload has come.</summary>
public enum UploadState
{
    /// <summary>Bytes are missing.</summary>
    Receiving,

    /// <summary>All bytes have arrived, and the media asset is being created.</summary>
    Processing,

    /// <summary>The media asset was created.</summary>
    Ready,

    /// <summary>The content was refused, so there is no media asset.</summary>
    Failed,

    /// <summary>The time limit passed before all bytes had arrived. Those that had are deleted.</summary>
    Expired,
}
