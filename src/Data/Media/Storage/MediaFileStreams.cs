namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Opens the files of a store. Only the user of the server can read new files.</summary>
internal static class MediaFileStreams
{
    /// <summary>The size of the pieces in which files are copied, in bytes.</summary>
    public const int CopySize = 128 * 1024;

    /// <summary>Returns whether an exception says that the disk or the folder cannot be used.</summary>
    public static bool IsFault(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static FileStream OpenRead(string path) =>
        new(
            path,
            new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            }
        );

    public static FileStream Create(string path) => OpenWrite(path, FileMode.CreateNew, FileShare.Read | FileShare.Delete);

    /// <summary>Opens an existing file for writing. Nobody else can open it until it is closed.</summary>
    public static FileStream OpenExclusively(string path) => OpenWrite(path, FileMode.Open, FileShare.None);

    /// <summary>Creates a file that is written, read and deleted with the stream.</summary>
    public static FileStream CreateScratch(string path) =>
        Open(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous | FileOptions.DeleteOnClose);

    private static FileStream OpenWrite(string path, FileMode mode, FileShare share) => Open(path, mode, FileAccess.Write, share, FileOptions.Asynchronous);

    private static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, FileOptions how)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
            Options = how,
            BufferSize = 0,
        };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(path, options);
    }
}
