using Qplet.GraphQL.Fuzzing.Generation;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>The first inputs of a run of the fuzzer, the same in each run; tests/Fuzzing runs a million.</summary>
public sealed class FuzzingTests
{
    private const int Seed = 41;
    private const int Documents = 500;

    public static TheoryData<string, int> Portions =>
        new()
        {
            { "parser", 4000 },
            { "validator", 3000 },
            { "executor", 3000 },
            { "json", 5000 },
            { "cursor", 5000 },
            { "http", 1000 },
            { "socket", 400 },
        };

    [Theory]
    [MemberData(nameof(Portions))]
    public async Task Target_WithGeneratedAndMutatedInputs_HasNoFailures(string target, int inputs)
    {
        await using var targets = new FuzzTargets();
        var runner = new FuzzRunner(targets, Options(target));
        var failures = new List<FuzzFailure>();
        for (var index = 0; index < inputs; index++)
        {
            if (await runner.RunAsync(index) is { } failure)
            {
                failures.Add(failure);
            }
        }

        failures.AddRange(await runner.FinishAsync());
        failures.Take(3).ShouldBeEmpty($"{failures.Count} of {inputs} inputs failed: run tests/Fuzzing with --target {target} --seed {Seed}.");
    }

    [Fact]
    public void Portions_CoverAllTargets() => Portions.Select(static portion => portion.Data.Item1).ShouldBe(FuzzTargets.Names, ignoreOrder: true);

    [Fact]
    public async Task Input_OfTheSameNumber_IsTheSameAgain()
    {
        await using var targets = new FuzzTargets();
        await using var others = new FuzzTargets();
        for (var index = 0; index < 200; index++)
        {
            FuzzInput.Make(targets, Options("all"), index).Bytes.ShouldBe(FuzzInput.Make(others, Options("all"), index).Bytes);
        }
    }

    /// <summary>Documents that no rule lets through would never reach the executor.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void GeneratedDocuments_AreMostlyValidAndSometimesNot(int schemaIndex)
    {
        var schema = FuzzCorpus.Load().Schemas[schemaIndex];
        var random = new Random(Seed);
        var valid = 0;
        for (var i = 0; i < Documents; i++)
        {
            var document = Parser.ParseDocument(new DocumentGenerator(random, schema).Document());
            if (DocumentValidator.Validate(schema, document).Count == 0)
            {
                valid++;
            }
        }

        valid.ShouldBeInRange(Documents / 2, Documents - 10);
    }

    [Fact]
    public async Task Failure_WrittenToAFile_IsReadBack()
    {
        await using var targets = new FuzzTargets();
        var input = FuzzInput.Make(targets, Options("parser"), 3);
        var file = Path.GetTempFileName();
        try
        {
            var failure = new FuzzFailure(input.Target, Seed, input.Index, "broken\nin two lines", input.Bytes);
            failure.AppendTo(file);
            failure.AppendTo(file);

            var read = FuzzFailure.Read(file).ToList();
            read.Count.ShouldBe(2);
            read[1].Input.ShouldBe(input.Bytes);
            read[1].ToString().ShouldBe("parser #3: broken in two lines");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static FuzzOptions Options(string target) =>
        FuzzOptions.Parse(["--seed", Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), "--target", target, "--budget-ms", "120000"]);
}
