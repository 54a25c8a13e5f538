namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>
/// Runs commands in this process, in Production and on the SQLite file <c>test.db</c> in a folder of its own, and returns what they wrote.
/// </summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("qplet-command-").FullName;

    private IReadOnlyList<string> _settings = [];

    /// <summary>Sets further settings.</summary>
    public CommandRun With(IEnumerable<(string Name, string Value)> settings)
    {
        _settings = [.. settings.Select(static setting => $"--{setting.Name}={setting.Value}")];
        return this;
    }

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
        string[] settings =
        [
            "--environment=Production",
            $"--ConnectionStrings:Qplet=Data Source={Path.Combine(Folder, "test.db")}",
            $"--Media:Folder={Path.Combine(Folder, "media")}",
            .. _settings,
        ];
        var configuration = new CommandConfiguration
        {
            Output = output,
            Error = error,
            Settings = settings,
        };
        var exitCode = await Commands.RunAsync(args, configuration);
        return (exitCode, Clean(output), Clean(error));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private string Clean(StringWriter writer) => writer.ToString().Replace(Folder + Path.DirectorySeparatorChar, "").ReplaceLineEndings("\n").Trim('\n');
}
