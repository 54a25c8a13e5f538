using System.Text.Json;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>An input that broke something, as it stands in the file of failures: a line of JSON.</summary>
/// <param name="Target">Where it went.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Index">Its number in the run.</param>
/// <param name="Problem">What went wrong.</param>
/// <param name="Input">What was sent.</param>
internal sealed record FuzzFailure(string Target, int Seed, long Index, string Problem, byte[] Input)
{
    public static IEnumerable<FuzzFailure> Read(string file) =>
        File.Exists(file) ? File.ReadLines(file).Select(static line => JsonSerializer.Deserialize<FuzzFailure>(line)!) : [];

    public void AppendTo(string file) => File.AppendAllText(file, JsonSerializer.Serialize(this) + "\n");

    /// <summary>The failure in one line for the console.</summary>
    public override string ToString()
    {
        var problem = Problem.ReplaceLineEndings(" ");
        return $"{Target} #{Index}: {(problem.Length > 300 ? problem[..300] + "…" : problem)}";
    }
}
