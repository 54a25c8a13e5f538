namespace Qplet.GraphQL.Data.Uploads;

/// <summary>What became of the bytes of a request.</summary>
public enum ReceiveOutcome
{
    /// <summary>All were stored.</summary>
    Received,

    /// <summary>The request ended early. The bytes that had arrived are stored, unless a digest was to be checked.</summary>
    Interrupted,

    /// <summary>There were more bytes than the upload is long. None after the last recorded offset is stored.</summary>
    TooLong,

    /// <summary>They do not have the expected digest. None is stored.</summary>
    WrongDigest,

    /// <summary>Another writer has taken over, or the upload was removed. None after the last recorded offset is stored.</summary>
    Superseded,

    /// <summary>The bytes that had been stored before are lost, so the upload has expired.</summary>
    Lost,

    /// <summary>The upload was sent in as many requests as its store allows. None of the bytes is stored.</summary>
    TooManyPieces,
}
