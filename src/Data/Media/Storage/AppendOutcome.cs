namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>The outcome of appending bytes to a staged file.</summary>
public enum AppendOutcome
{
    /// <summary>All bytes were appended.</summary>
    Appended,

    /// <summary>The file does not have the expected length. Nothing was appended.</summary>
    WrongOffset,

    /// <summary>The file is being written by another request. Nothing was appended.</summary>
    Busy,

    /// <summary>There are more bytes than the file may have. As many as fit were appended.</summary>
    TooLong,
}
