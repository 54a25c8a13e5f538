using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution.Conformance;

/// <summary>Thousands of generated documents against generated schemas, with and without faults, each resolved at once and asynchronously.</summary>
public sealed class WiringCaseTests
{
    /// <summary>
    /// Cases with several errors that would null the same place. The specification does not define which of them are reported
    /// (<see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling Execution Errors</see>), because the rest of the selection
    /// set may be cancelled. The expectations assume asynchronous resolvers. graphql-js 17 returns the same as the engine if resolvers return at once.
    /// </summary>
    private static readonly HashSet<string> s_severalErrors = new(StringComparer.Ordinal)
    {
        "d45b4195/633bbcb6/44136fa3",
        "a302a7d3/eecc6139/44136fa3",
        "1edbfeba/35d2216a/44136fa3",
        "0565cafd/e841846b/44136fa3",
        "7740c46d/e118dfcf/94d9631a",
        "4bf3407d/aabed044/b033b9c6",
        "9d66ebf6/352ee259/3ad57c35",
        "ad7d8a19/411eeb87/fd3ea412",
        "40f58723/d7b814c1/44136fa3",
        "0565cafd/eac9c424/44136fa3",
        "17265ef5/998d4872/9e61c46f",
        "1be52ade/54ca3932/44136fa3",
    };

    private static readonly ExecutionOptions s_options = new()
    {
        Cost = new() { EnforceLimits = false },
        ValidationOptions = ValidationOptions.Trusted,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WiringCases_GiveTheExpectedData(bool isAsynchronous)
    {
        var file = ConformanceFiles.Read("wiring-cases.json");

        await RunAsync(file, file.GetProperty("cases").EnumerateArray(), isAsynchronous);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FaultCases_GiveTheExpectedDataAndErrorPaths(bool isAsynchronous)
    {
        var file = ConformanceFiles.Read("wiring-cases.json");

        await RunAsync(file, ConformanceFiles.Read("fault-cases.json").EnumerateArray(), isAsynchronous);
    }

    private static async Task RunAsync(JsonElement file, IEnumerable<JsonElement> cases, bool isAsynchronous)
    {
        var executors = new Dictionary<string, RequestExecutor>(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var @case in cases)
        {
            var name = @case.GetProperty("schema").GetString()!;
            if (!executors.TryGetValue(name, out var executor))
            {
                executors.Add(
                    name,
                    executor = new RequestExecutor(WiredSchema.Build(file.GetProperty("schemas").GetProperty(name).GetString()!, isAsynchronous), s_options)
                );
            }
            var response = await ExecuteAsync(executor, @case);
            var expected = @case.GetProperty("expected");
            var hasOneAnswer = !isAsynchronous && !s_severalErrors.Contains(@case.GetProperty("id").GetString()!);
            var isSame = response.TryGetProperty("data", out var data) && ConformanceFiles.IsSame(data, expected.GetProperty("data"));
            if (!isSame || !IsExpectedErrors(response, expected, hasOneAnswer))
            {
                failures.Add($"{@case.GetProperty("id")}: expected {expected.GetRawText()}\n but was {response.GetRawText()}");
            }
        }

        foreach (var executor in executors.Values)
        {
            executor.Dispose();
        }
        failures.ShouldBeEmpty();
    }

    /// <summary>Returns whether the errors are the expected ones or, if others are allowed, whether there is one for each place that is null.</summary>
    private static bool IsExpectedErrors(JsonElement response, JsonElement expected, bool hasOneAnswer) =>
        hasOneAnswer
            ? ConformanceFiles.ErrorPlaces(response).SequenceEqual(ConformanceFiles.ErrorPlaces(expected))
            : NulledPlaces(response).SequenceEqual(NulledPlaces(expected));

    private static IEnumerable<string> NulledPlaces(JsonElement response)
    {
        var data = response.GetProperty("data");
        return (response.Member("errors") is { } errors ? errors.EnumerateArray() : [])
            .Select(error => NulledPlace(data, error))
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The part of an error's path up to the null in the data that the error led to.</summary>
    private static string NulledPlace(JsonElement data, JsonElement error)
    {
        var place = "";
        foreach (var step in error.GetProperty("path").EnumerateArray())
        {
            if (data.ValueKind == JsonValueKind.Null)
            {
                break;
            }
            place += $"/{step}";
            data = step.ValueKind == JsonValueKind.Number ? data[step.GetInt32()] : data.GetProperty(step.GetString()!);
        }

        return data.ValueKind == JsonValueKind.Null ? place : $"no null at {place}";
    }

    private static async Task<JsonElement> ExecuteAsync(RequestExecutor executor, JsonElement @case)
    {
        var context = new Dictionary<string, object?>();
        if (@case.Member("faults") is { } faults)
        {
            context.Add(WiredSchema.FaultsKey, faults.EnumerateObject().ToDictionary(static fault => fault.Name, static fault => fault.Value.GetString()!));
        }
        var result = await executor.ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(@case.GetProperty("query").GetString()!),
                Variables = @case.Member("variables") ?? default,
                ContextData = context,
                Services = TestRun.NoServices,
            },
            TestContext.Current.CancellationToken
        );
        return JsonDocument.Parse(((OperationResult)result).ToJson(), new JsonDocumentOptions { MaxDepth = 512 }).RootElement;
    }
}
