using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Runs a command in a folder of its own, and keeps what it wrote.</summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("qplet-command-").FullName;

    /// <summary>Writes a file and returns its path.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs it; the output names files relative to the folder, and ends its lines with a line feed.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await Commands.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, Clean(output), Clean(error));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Clean(StringWriter writer) => writer.ToString().Replace(Folder + Path.DirectorySeparatorChar, "").ReplaceLineEndings("\n").Trim('\n');
}
