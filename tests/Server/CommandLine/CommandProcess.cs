using System.Diagnostics;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Runs a command as a process of its own, in Production and on the SQLite file <c>test.db</c> in a folder.</summary>
internal static class CommandProcess
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string[] args, Action<ProcessStartInfo>? configure = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Commands).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Qplet"] = "Data Source=test.db";
        configure?.Invoke(start);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
