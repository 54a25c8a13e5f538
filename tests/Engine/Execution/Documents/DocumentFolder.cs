namespace Qplet.GraphQL.Execution;

/// <summary>A folder of trusted documents that is deleted after the test.</summary>
internal sealed class DocumentFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("qplet-documents-").FullName;

    public DocumentFolder With(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
