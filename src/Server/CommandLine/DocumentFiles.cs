namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Finds the files with a client's documents.</summary>
internal static class DocumentFiles
{
    /// <summary>The extensions of the files that are read from folders.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".graphql", ".gql"];

    /// <summary>
    /// Finds the files, each once: those that are named and those in named folders and their subfolders. Installed packages and hidden folders are skipped.
    /// </summary>
    /// <returns>The paths, each with a value that indicates whether the file itself was named.</returns>
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

    /// <summary>Returns whether a folder is searched. Links are not followed, because they may form cycles.</summary>
    private static bool IsSearched(string folder) =>
        Path.GetFileName(folder) is var name && name != "node_modules" && !name.StartsWith('.') && new DirectoryInfo(folder).LinkTarget is null;
}
