namespace Qplet.GraphQL.Data.Import;

/// <summary>A folder of files to import that is gone after the test.</summary>
public sealed class ImportFolder : IDisposable
{
    public ImportFolder(params (string Name, string Content)[] files)
    {
        Path = Directory.CreateTempSubdirectory("qplet-import-").FullName;
        foreach (var (name, content) in files)
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
