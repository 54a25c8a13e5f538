namespace Qplet.GraphQL.TypeSystem;

/// <summary>A file uploaded with a request: the value of the scalar <c>Upload</c>. It is available until the operation ends.</summary>
public abstract class UploadedFile
{
    /// <summary>
    /// The name of the only member of the placeholder object that a transport puts in the place of a file, since JSON cannot contain one. Its value is the
    /// file's key. It is not a valid GraphQL name, so only the scalar <c>Upload</c> accepts the object.
    /// </summary>
    public const string Placeholder = "<file>";

    /// <summary>The file name sent by the client, without folders. Must not be used as a path to write to.</summary>
    public abstract string Name { get; }

    /// <summary>The media type sent by the client, which has not been verified; null if the client sent none.</summary>
    public abstract string? ContentType { get; }

    /// <summary>The size in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Opens the file for reading from the start; may be called several times.</summary>
    public abstract Stream OpenReadStream();

    /// <summary>
    /// Moves the file to a path, whose file it replaces, if that needs no copy of the content in memory. Afterwards, the file cannot be opened any more.
    /// </summary>
    /// <returns>Whether the file was moved. If not, it stays available.</returns>
    public virtual bool TryMoveTo(string path) => false;
}
