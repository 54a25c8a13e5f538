using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The figures of one run of <c>wrk</c>.</summary>
/// <param name="Requests">The number of answers.</param>
/// <param name="RequestsPerSecond">Answers per second.</param>
/// <param name="P99Milliseconds">The time within which 99 % of the answers came.</param>
internal sealed partial record WrkRun(long Requests, double RequestsPerSecond, double P99Milliseconds)
{
    /// <summary>Sends one request again and again over 16 connections.</summary>
    public static async Task<WrkRun> MeasureAsync(string url, string body, int seconds)
    {
        var script = Path.Combine(Path.GetTempPath(), $"qplet-bench-{Guid.NewGuid():N}.lua");
        await File.WriteAllTextAsync(
            script,
            $"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.headers["Accept"] = "application/json"
            wrk.body = [==[{body}]==]
            """
        );
        try
        {
            using var process =
                Process.Start(
                    new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "--latency", "--timeout", "30s", "-s", script, url])
                    {
                        RedirectStandardOutput = true,
                    }
                ) ?? throw new InvalidOperationException("wrk did not start; install Debian's package wrk.");
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{url} answered errors:\n{output}");
            }
            var requests = RequestsPattern().Match(output);
            var rate = RatePattern().Match(output);
            var p99 = P99Pattern().Match(output);
            if (!requests.Success || !rate.Success || !p99.Success)
            {
                throw new InvalidOperationException($"wrk printed something unexpected:\n{output}");
            }
            return new((long)Number(requests.Groups[1].Value), Number(rate.Groups[1].Value), Number(p99.Groups[1].Value) * Scale(p99.Groups[2].Value));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Scale(string unit) =>
        unit switch
        {
            "us" => 0.001,
            "ms" => 1,
            _ => 1000,
        };

    [GeneratedRegex(@"(\d+) requests in ", RegexOptions.None, 1000)]
    private static partial Regex RequestsPattern();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)", RegexOptions.None, 1000)]
    private static partial Regex P99Pattern();
}
