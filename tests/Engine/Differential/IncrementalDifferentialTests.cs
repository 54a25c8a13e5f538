using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Differential;

/// <summary>
/// The incremental delivery of the engine against that of the reference implementation: what a client ends up with, what it is told of, and what fails. How the
/// parts are put into responses is left to each.
/// </summary>
public sealed class IncrementalDifferentialTests(IncrementalCases cases) : IClassFixture<IncrementalCases>
{
    private const int ShownDisagreements = 5;

    private static readonly ExecutionOptions s_options = new()
    {
        Cost = new() { EnforceLimits = false },
        ValidationOptions = ValidationOptions.Trusted,
        MaxErrors = int.MaxValue,
    };

    private static readonly IServiceProvider s_services = new ServiceCollection().BuildServiceProvider();

    [Theory]
    [InlineData(IncrementalFormat.V01, "legacy")]
    [InlineData(IncrementalFormat.V02, "responses")]
    public async Task Responses_TellWhatThoseOfTheReferenceTell(IncrementalFormat format, string member)
    {
        var disagreements = new List<string>();
        var count = 0;
        CaseInput? input = null;
        foreach (var (schema, @case) in cases.All())
        {
            if (!@case.GetProperty("kind").ValueEquals("incremental"))
            {
                continue;
            }
            count++;
            input = input is not null && input.IsOf(schema) ? input with { Case = @case } : new CaseInput(schema, @case);
            var expected = @case.GetProperty(member).EnumerateArray().Select(static response => response.GetRawText()).ToList();
            var found = await RunAsync(input, format);
            var (wanted, merged) = (MergedResponses.Of(expected), MergedResponses.Of(found));
            if (
                wanted
                    .Errors.Concat(wanted.Failures)
                    .Concat(merged.Errors)
                    .Any(static error => RightfulDifferences.Include(error["message"]!.GetValue<string>()))
            )
            {
                continue;
            }
            if (Difference(wanted, merged) is { } difference)
            {
                disagreements.Add(
                    $"{input.Sdl}\n{input.Text("document")}\n{@case.GetProperty("faults")}\n"
                        + $"{string.Join('\n', expected)}\nbut\n{string.Join('\n', found)}\n{difference}"
                );
            }
        }

        count.ShouldBeGreaterThan(0);
        disagreements
            .Take(ShownDisagreements)
            .ShouldBeEmpty($"{disagreements.Count} of {count} cases differ; QPLET_DIFFERENTIAL_SEED={cases.Seed} repeats them.");
    }

    private static async Task<IReadOnlyList<string>> RunAsync(CaseInput input, IncrementalFormat format)
    {
        using var executor = new RequestExecutor(input.Schema, s_options);
        var result = await executor.ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(input.Text("document")),
                OperationName = input.Case.TryGetProperty("operationName", out var name) ? name.GetString() : null,
                Variables = input.Case.GetProperty("variables"),
                OnError = input.Text("onError"),
                Services = s_services,
                ContextData = new Dictionary<string, object?>
                {
                    [WiredSchema.FaultsKey] = input.Case.GetProperty("faults").Deserialize<Dictionary<string, string>>(),
                },
                IncrementalFormat = format,
            },
            TestContext.Current.CancellationToken
        );
        if (result is OperationResult single)
        {
            return [single.ToJson()];
        }
        var responses = new List<string>();
        await foreach (var response in (ResponseStream)result)
        {
            responses.Add(response.ToJson());
        }
        return responses;
    }

    private static string? Difference(MergedResponses expected, MergedResponses found)
    {
        var (wanted, data) = (ToElement(expected.Data), ToElement(found.Data));
        if (!Responses.IsSame(wanted, data, isOrdered: false))
        {
            return "The data differ.";
        }
        return DifferenceOf("Streamed", Streams(expected), Streams(found))
            ?? DifferenceOf("Failed", FailedPlaces(expected), FailedPlaces(found))
            ?? DifferenceOf("Made null by errors", NulledPlaces(wanted, expected), NulledPlaces(data, found));
    }

    /// <summary>Of fragments that share all their fields, it depends on which is done first whether there is something left of the others to tell of.</summary>
    private static IEnumerable<string> Streams(MergedResponses responses) =>
        responses.Delivered.Where(static part => part.Contains(" stream", StringComparison.Ordinal));

    /// <summary>A fragment that shares fields with one that failed already may or may not have been announced before.</summary>
    private static IEnumerable<string> FailedPlaces(MergedResponses responses) =>
        responses.Failed.Select(static part => part[..(part.LastIndexOf(']') + 1)]).Distinct();

    /// <summary>Errors of what could not be delivered have no place in the data; the reference tells the first of them.</summary>
    private static IEnumerable<string> NulledPlaces(JsonElement data, MergedResponses responses) =>
        Responses.NulledPlaces(data, ToElement(responses.Errors)).Where(static place => !place.StartsWith("nothing at", StringComparison.Ordinal));

    private static string? DifferenceOf(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (wanted, had) = (string.Join(' ', expected.Order(StringComparer.Ordinal)), string.Join(' ', found.Order(StringComparer.Ordinal)));
        return wanted == had ? null : $"{what}: {wanted} but {had}";
    }

    private static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value);
}
