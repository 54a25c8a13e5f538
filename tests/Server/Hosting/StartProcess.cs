using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The server as a process of its own, with an empty folder for its database.</summary>
internal sealed class StartProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-start-").FullName;
    private readonly StringBuilder _output = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Process _process;
    private readonly Task<string> _errors;

    public StartProcess(string environment = "Development", params (string Name, string Value)[] settings)
    {
        // A shell starts background jobs with SIGINT ignored, and the tests as one of them; the server would inherit that.
        string[] command =
        [
            .. OperatingSystem.IsLinux() ? (string[])["env", "--default-signal=INT"] : [],
            "dotnet",
            typeof(StartAnnouncement).Assembly.Location,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Qplet"] = "Data Source=start.db";
        start.Environment["HOME"] = _folder;

        // On a busy machine, Kestrel warns that its heartbeat is late.
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore.Server.Kestrel"] = "Error";

        // However busy the machine is, operations have the time that they need, and writers wait for each other.
        start.Environment["GraphQL__Execution__ExecutionTimeout"] = "00:10:00";
        start.Environment["Database__WriteTimeout"] = "00:10:00";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        _process = Process.Start(start)!;

        // A process whose output nobody reads waits as soon as the pipe is full.
        _errors = _process.StandardError.ReadToEndAsync();
        _ = ReadOutputAsync();
    }

    /// <summary>The folder of the database, which is the home of the process as well.</summary>
    public string Folder => _folder;

    public string Database => Path.Combine(_folder, "start.db");

    /// <summary>Everything that the process has written and a test has waited for.</summary>
    public string Output => _output.ToString();

    /// <summary>Returns a size of the memory of the process in bytes: <c>VmRSS</c> for the present one, <c>VmHWM</c> for the largest one. Linux only.</summary>
    public long ResidentBytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>Returns the names of the assemblies that the process has loaded so far. Linux only.</summary>
    public IReadOnlyCollection<string> LoadedAssemblies() =>
        File.ReadLines($"/proc/{_process.Id}/maps")
            .Where(static line => line.EndsWith(".dll", StringComparison.Ordinal))
            .Select(static line => Path.GetFileNameWithoutExtension(line))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads the output until a line contains the text.</summary>
    public async Task WaitForAsync(string text)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            _output.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }
        throw new InvalidOperationException($"The server ended without writing '{text}':\n{Output}{await _errors}");
    }

    /// <summary>Sends a signal, such as <c>INT</c>, waits for the end, and returns the exit code and the errors that were written.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync(string signal)
    {
        using (var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            _output.AppendLine(line);
        }
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ReadOutputAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Writer.TryWrite(line);
        }
        _lines.Writer.Complete();
    }
}
