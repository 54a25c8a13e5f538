namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Whether an upload was opened for writing.</summary>
public enum OpenedUploadState
{
    /// <summary>It was opened.</summary>
    Open,

    /// <summary>A writer whose right has ended has not noticed it yet.</summary>
    Busy,

    /// <summary>Bytes that had been written are missing.</summary>
    Lost,

    /// <summary>It was written in as many pieces as an upload may have.</summary>
    Full,
}
