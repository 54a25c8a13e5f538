using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Engine;

/// <summary>
/// Measures the engine by BenchmarkDotNet and npm's <c>graphql</c> by Node.js, one after the other on this machine, and prints the ratio of the two for each
/// step.
/// </summary>
internal static class EngineBench
{
    public static string SchemaFile => Path.Combine(RepositoryFolder.Find(), "schema.graphql");

    public static async Task<int> RunAsync()
    {
        var reference = await MeasureReferenceAsync();
        foreach (var name in EngineDocuments.All.Keys)
        {
            await RequireSameAnswerAsync(name, reference);
        }

        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(15);
        var config = ManualConfig
            .CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(RepositoryFolder.Find(), "artifacts", "bench", "engine"));
        var summary = BenchmarkRunner.Run<EngineBenchmarks>(config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(static report => report.ResultStatistics is null))
        {
            throw new InvalidOperationException("BenchmarkDotNet did not measure everything.");
        }

        Console.WriteLine("| Document | Step | Engine | Allocated | npm's graphql | Engine/npm |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var report in summary.Reports)
        {
            Print(report, reference);
        }
        return 0;
    }

    private static void Print(BenchmarkReport report, JsonElement reference)
    {
        var document = (string)report.BenchmarkCase.Parameters["Document"];
        var step = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        var nanoseconds = report.ResultStatistics!.Median;
        var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        var (other, ratio) = reference.GetProperty(document).TryGetProperty(step, out var measured)
            ? ($"{measured.GetDouble() / 1000:F1} µs", $"{nanoseconds / measured.GetDouble():F2}")
            : ("–", "–");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {document} | {step} | {nanoseconds / 1000:F1} µs | {allocated / 1024.0:F1} KiB | {other} | {ratio} |"
            )
        );
    }

    private static async Task RequireSameAnswerAsync(string name, JsonElement reference)
    {
        using var benchmarks = new EngineBenchmarks { Document = name };
        benchmarks.Prepare();
        using var answer = JsonDocument.Parse(await benchmarks.AnswerAsync(), new JsonDocumentOptions { MaxDepth = 128 });
        using var expected = JsonDocument.Parse(reference.GetProperty(name).GetProperty("answer").GetString()!, new JsonDocumentOptions { MaxDepth = 128 });

        // The two list the types of a schema in another order.
        var isSame =
            name == nameof(EngineDocuments.W4)
                ? JsonElement.DeepEquals(answer.RootElement, expected.RootElement)
                : TypeNames(answer).SequenceEqual(TypeNames(expected));
        if (!isSame)
        {
            throw new InvalidOperationException($"{name}: the two sides answer differently.\nengine: {Start(answer)}\nnpm:    {Start(expected)}");
        }
    }

    private static string Start(JsonDocument answer) =>
        answer.RootElement.GetRawText() is { Length: > 500 } text ? text[..500] : answer.RootElement.GetRawText();

    private static IEnumerable<string> TypeNames(JsonDocument answer) =>
        answer
            .RootElement.GetProperty("data")
            .GetProperty("__schema")
            .GetProperty("types")
            .EnumerateArray()
            .Select(static type => type.GetProperty("name").GetString()!)
            .Order(StringComparer.Ordinal);

    private static async Task<JsonElement> MeasureReferenceAsync()
    {
        var folder = Path.Combine(RepositoryFolder.Find(), "tests", "Benchmarks", "Engine", "reference");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            await RunAsync("npm", folder, ["ci", "--no-progress", "--loglevel=error"]);
        }
        var inputs = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(inputs, JsonSerializer.Serialize(EngineDocuments.All));
            return JsonDocument.Parse(await RunAsync("node", folder, ["measure.mjs", SchemaFile, inputs])).RootElement;
        }
        finally
        {
            File.Delete(inputs);
        }
    }

    private static async Task<string> RunAsync(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

        // Without it the library checks more than it does at a user's.
        start.Environment["NODE_ENV"] = "production";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
