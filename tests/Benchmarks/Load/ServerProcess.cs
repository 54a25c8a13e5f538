using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>A running server, whose processor time and memory are read from the system.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>The key of access tokens, the same for all servers of a run.</summary>
    public static string SigningKey { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));

    private ServerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The memory in MiB that belongs to the process alone: the pages of the database that SQLite maps are not among it.</summary>
    public double PrivateMebibytes
    {
        get
        {
            const string Field = "RssAnon:";
            var line = File.ReadLines($"/proc/{Id}/status").First(static line => line.StartsWith(Field, StringComparison.Ordinal));
            return double.Parse(line[Field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>The processor time that the process has used, in user mode and in the kernel.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the gateway in its production environment.</summary>
    public static ServerProcess StartGateway(string assembly, string database, Side side)
    {
        var environment = GatewaySettings(database);
        environment["ASPNETCORE_URLS"] = side.Url;
        return Start([assembly], environment);
    }

    /// <summary>Starts a server that takes all that it needs from its arguments.</summary>
    public static ServerProcess Start(params string[] arguments) => Start(arguments, []);

    /// <summary>The environment of the gateway's program.</summary>
    public static Dictionary<string, string> GatewaySettings(string database) =>
        new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Qplet"] = $"Data Source={database}",
            ["Authentication__SigningKey"] = SigningKey,
        };

    /// <summary>Runs a program of .NET to its end.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task RunToEndAsync(string[] arguments, Dictionary<string, string> environment)
    {
        using var process = StartProcess(arguments, environment, redirects: false);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}.")
            );
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private static ServerProcess Start(string[] arguments, Dictionary<string, string> environment)
    {
        var process = StartProcess(arguments, environment, redirects: true);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return new(process);
    }

    private static Process StartProcess(string[] arguments, Dictionary<string, string> environment, bool redirects)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = redirects };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
