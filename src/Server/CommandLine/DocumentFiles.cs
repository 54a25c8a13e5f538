namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Finds the files that hold a frontend's documents.</summary>
internal static class DocumentFiles
{
    /// <summary>How the names of files end that are read from folders.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".graphql", ".gql"];

    /// <summary>
    /// Finds the files, each once: those that are named, and those in named folders and below. Installed packages and hidden folders are passed over.
    /// </summary>
    /// <returns>The paths, each with whether the file itself was named.</returns>
    /// <exception cref="InputException">A path does not exist.</exception>
    public static IReadOnlyList<(string Path, bool IsNamed)> Find(IEnumerable<string> paths)
    {
        var found = new List<(string Path, bool IsNamed)>();
        foreach (var path in paths)
        {
            if (path == InputFile.StandardInput || File.Exists(path))
            {
                found.Add((path, IsNamed: true));
            }
            else if (Directory.Exists(path))
            {
                found.AddRange(FilesIn(path).Select(static file => (file, IsNamed: false)));
            }
            else
            {
                throw CommandErrors.FileOrFolderMissing(path);
            }
        }

        return
        [
            .. found
                .OrderByDescending(static file => file.IsNamed)
                .DistinctBy(static file => Path.GetFullPath(file.Path))
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        IEnumerable<string> files,
            folders;
        try
        {
            files = Directory.GetFiles(folder);
            folders = Directory.GetDirectories(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandErrors.FileUnreadable(folder, exception);
        }

        return files.Where(IsDocument).Concat(folders.Where(IsSearched).SelectMany(FilesIn));
    }

    private static bool IsDocument(string file) => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Links are not followed, as they may lead back.</summary>
    private static bool IsSearched(string folder) =>
        Path.GetFileName(folder) is var name && name != "node_modules" && !name.StartsWith('.') && new DirectoryInfo(folder).LinkTarget is null;
}
