namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>An upload that was opened for writing, or why it was not.</summary>
/// <param name="State">Whether it was opened.</param>
/// <param name="Writer">Appends the bytes, if it was opened.</param>
public sealed record OpenedUpload(OpenedUploadState State, IUploadWriter? Writer = null)
{
    /// <summary>Returns an upload that was opened.</summary>
    public static OpenedUpload With(IUploadWriter writer) => new(OpenedUploadState.Open, writer);
}
