namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>A file that was named on the command line or is in a folder that was named.</summary>
/// <param name="Path">The path, as messages show it.</param>
/// <param name="Text">The content in UTF-8, without a byte order mark, so columns match those of an editor.</param>
internal sealed record InputFile(string Path, ReadOnlyMemory<byte> Text)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file or standard input.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static async Task<InputFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (path == StandardInput)
        {
            await using var input = Console.OpenStandardInput();
            using var buffer = new MemoryStream();
            await input.CopyToAsync(buffer, cancellationToken);
            return Create("<standard input>", buffer.ToArray());
        }

        if (Directory.Exists(path))
        {
            throw CommandErrors.FileIsFolder(path);
        }
        if (!File.Exists(path))
        {
            throw CommandErrors.FileMissing(path);
        }
        try
        {
            return Create(path, await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandErrors.FileUnreadable(path, exception);
        }
    }

    private static InputFile Create(string path, byte[] bytes) =>
        new(path, bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes);
}
