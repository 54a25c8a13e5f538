using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Qplet.GraphQL.Differential.ReferenceCases))]

namespace Qplet.GraphQL.Differential;

/// <summary>
/// Cases that Node.js generates anew in each run, with what npm's <c>graphql</c> makes of them. The environment variables <c>QPLET_DIFFERENTIAL_SEED</c> and
/// <c>QPLET_DIFFERENTIAL_CASES</c> repeat a run, or make it longer.
/// </summary>
public class ReferenceCases : IAsyncLifetime
{
    private const int ShownDisagreements = 5;

    private readonly List<JsonElement> _cases = [];
    private string? _missing;
    private int? _seed;

    /// <summary>The program of the folder <c>reference</c> that writes the cases.</summary>
    protected virtual string Program => "main.mjs";

    /// <summary>How many cases there are at least, unless the environment says otherwise.</summary>
    protected virtual int DefaultCount => 10_000;

    /// <summary>The environment variable that has the seed.</summary>
    protected virtual string SeedVariable => "QPLET_DIFFERENTIAL_SEED";

    /// <summary>The seed if the environment has none; null for another one in each run.</summary>
    protected virtual int? UsualSeed => null;

    /// <summary>The number that generates the same cases again.</summary>
    public int Seed => _seed ??= Setting(SeedVariable) ?? UsualSeed ?? RandomNumberGenerator.GetInt32(int.MaxValue);

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled("node"))
        {
            _missing = "Node.js is missing.";
            return;
        }

        var folder = Folder();
        if (!File.Exists(Path.Combine(folder, "node_modules", "graphql", "package.json")))
        {
            await RunAsync("npm", folder, ["ci", "--no-progress", "--loglevel=error"], static _ => { });
        }
        var count = Setting("QPLET_DIFFERENTIAL_CASES") ?? DefaultCount;
        await RunAsync(
            "node",
            folder,
            [Program, Seed.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)],
            line => _cases.Add(JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 }).RootElement)
        );
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs all cases of a kind, or skips the test where there are none; what is returned for one is a disagreement, in words.</summary>
    internal async Task AssertAgreementAsync(string kind, Func<CaseInput, ValueTask<string?>> compare)
    {
        var disagreements = new List<string>();
        var count = 0;
        CaseInput? input = null;
        foreach (var (schema, @case) in All())
        {
            if (!@case.GetProperty("kind").ValueEquals(kind))
            {
                continue;
            }
            count++;
            input = input is not null && input.IsOf(schema) ? input with { Case = @case } : new CaseInput(schema, @case);
            if (await compare(input) is { } disagreement)
            {
                disagreements.Add(disagreement);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {Seed}: {count} cases.");
        count.ShouldBeGreaterThan(0);
        disagreements.Take(ShownDisagreements).ShouldBeEmpty($"{disagreements.Count} of {count} cases differ; {SeedVariable}={Seed} repeats them.");
    }

    /// <inheritdoc cref="AssertAgreementAsync(string, Func{CaseInput, ValueTask{string?}})" />
    internal Task AssertAgreementAsync(string kind, Func<CaseInput, string?> compare) =>
        AssertAgreementAsync(kind, input => ValueTask.FromResult(compare(input)));

    /// <summary>The cases in their order, each with the schema that it belongs to; skips the test where there are none.</summary>
    public IEnumerable<(JsonElement Schema, JsonElement Case)> All()
    {
        if (_missing is not null)
        {
            Assert.Skip(_missing);
        }
        JsonElement schema = default;
        foreach (var @case in _cases)
        {
            if (@case.GetProperty("kind").ValueEquals("schema"))
            {
                schema = @case;
            }
            yield return (schema, @case);
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool IsInstalled(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { UseShellExecute = false, RedirectStandardOutput = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task RunAsync(string program, string folder, IEnumerable<string> arguments, Action<string> read)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            read(line);
        }
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await errors}");
    }

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "reference");
}
