using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The figures of one run of <c>wrk</c>.</summary>
/// <param name="Requests">The number of answers.</param>
/// <param name="RequestsPerSecond">Answers per second.</param>
/// <param name="MedianMilliseconds">The time within which half of the answers came.</param>
/// <param name="P99Milliseconds">The time within which 99 % of the answers came.</param>
internal sealed partial record WrkRun(long Requests, double RequestsPerSecond, double MedianMilliseconds, double P99Milliseconds)
{
    /// <summary>The number of answers with errors, if the requests had an access token; those of others are not read.</summary>
    public long Failed { get; private init; }

    /// <summary>Sends one request again and again over 16 connections.</summary>
    /// <param name="url">The address.</param>
    /// <param name="body">The body of the request.</param>
    /// <param name="seconds">How long to send.</param>
    /// <param name="token">An access token. With one, answers with errors are counted; without, an HTTP status of an error is an exception.</param>
    public static async Task<WrkRun> MeasureAsync(string url, string body, int seconds, string? token = null)
    {
        var script = Path.Combine(Path.GetTempPath(), $"qplet-bench-{Guid.NewGuid():N}.lua");
        await File.WriteAllTextAsync(
            script,
            $"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.headers["Accept"] = "application/json"
            wrk.body = [==[{body}]==]
            {(token is null ? "" : ScriptOf(token))}
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
            if (output.Contains("Socket errors", StringComparison.Ordinal) || (token is null && output.Contains("Non-2xx", StringComparison.Ordinal)))
            {
                throw new InvalidOperationException($"{url} answered errors:\n{output}");
            }
            var requests = RequestsPattern().Match(output);
            var rate = RatePattern().Match(output);
            var median = MedianPattern().Match(output);
            var p99 = P99Pattern().Match(output);
            if (!requests.Success || !rate.Success || !median.Success || !p99.Success)
            {
                throw new InvalidOperationException($"wrk printed something unexpected:\n{output}");
            }
            return new((long)Number(requests.Groups[1].Value), Number(rate.Groups[1].Value), Milliseconds(median), Milliseconds(p99))
            {
                Failed = FailedPattern().Match(output) is { Success: true } failed ? (long)Number(failed.Groups[1].Value) : 0,
            };
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string ScriptOf(string token) =>
        $$"""
            wrk.headers["Authorization"] = "Bearer {{token}}"
            local thread
            failed = 0
            function setup(created) thread = created end
            function response(status, headers, body)
              if status ~= 200 or string.find(body, '"errors":[', 1, true) then failed = failed + 1 end
            end
            function done() print("Failed: " .. thread:get("failed")) end
            """;

    private static double Milliseconds(Match match) => Number(match.Groups[1].Value) * Scale(match.Groups[2].Value);

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

    [GeneratedRegex(@"Failed: (\d+)", RegexOptions.None, 1000)]
    private static partial Regex FailedPattern();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)", RegexOptions.None, 1000)]
    private static partial Regex MedianPattern();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)", RegexOptions.None, 1000)]
    private static partial Regex P99Pattern();
}
