namespace Qplet.GraphQL.TypeSystem;

/// <summary>A file that a client sent along with its request: the value of the scalar <c>Upload</c>. It is gone when the operation has ended.</summary>
public abstract class UploadedFile
{
    /// <summary>
    /// JSON cannot hold a file, so a transport puts an object with this member alone in its place, whose value is the file's key. It is no name of
    /// GraphQL, so only the scalar <c>Upload</c> takes it.
    /// </summary>
    public const string Placeholder = "<file>";

    /// <summary>The name that the client gave the file, without folders. Never a path to write to.</summary>
    public abstract string Name { get; }

    /// <summary>The media type that the client says the file has; null where it says none. Nobody has checked it.</summary>
    public abstract string? ContentType { get; }

    /// <summary>The size in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Opens the file to be read from its start; may be called several times.</summary>
    public abstract Stream OpenReadStream();
}
