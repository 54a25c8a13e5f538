using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution.Conformance;

/// <summary>Cases of the reference implementation whose values are read from a root value.</summary>
public sealed class ExecutionCaseTests
{
    /// <summary>Cases that run documents which validation rejects. Here, invalid documents are never executed.</summary>
    private static readonly HashSet<string> s_invalidDocuments = new(StringComparer.Ordinal)
    {
        "resolve Union type using __typename on source object",
        "Avoids recursion",
        "ignores missing sub selections on fields",
        "does not include illegal fields in output",
        "executes ignoring invalid non-executable definitions",
    };

    /// <summary>
    /// Cases whose expectation is that of graphql-js 16, where the September 2025 edition and graphql-js 17 differ: the arguments <c>includeDeprecated</c> and
    /// <c>reason</c> are non-null, and object literals have inner spaces.
    /// </summary>
    private static readonly HashSet<string> s_olderEdition = new(StringComparer.Ordinal) { "executes an introspection query", "introspects any default value" };

    /// <summary>A case that runs a subscription like a query. Here, a subscription needs a source of events.</summary>
    private const string SubscriptionWithoutSource = "uses the subscription schema for subscriptions";

    [Fact]
    public async Task ExecutionCases_GiveTheExpectedDataAndErrorPaths()
    {
        var failures = new List<string>();
        foreach (var @case in ConformanceFiles.Read("execution-cases.json").EnumerateArray())
        {
            var name = @case.GetProperty("name").GetString()!;
            var expected = @case.GetProperty("result");
            var result = await ExecuteAsync(@case);
            var response = JsonDocument.Parse(result.ToJson()).RootElement;
            if (s_invalidDocuments.Contains(name))
            {
                result.Kind.ShouldBe(RequestErrorKind.Validation, name);
            }
            else if (name == SubscriptionWithoutSource)
            {
                result.Kind.ShouldBe(RequestErrorKind.Subscription);
            }
            else if (s_olderEdition.Contains(name))
            {
                result.Errors.ShouldBeEmpty(name);
            }
            else if (!IsSame(response, expected))
            {
                failures.Add($"{name}: expected {expected.GetRawText()}\n but was {response.GetRawText()}");
            }
        }

        failures.ShouldBeEmpty();
    }

    private static bool IsSame(JsonElement response, JsonElement expected)
    {
        // If the operation is not executed, validation may report the error here, which the cases of the reference omit.
        if (!expected.TryGetProperty("data", out var wanted))
        {
            return !response.TryGetProperty("data", out _) && response.Member("errors") is not null;
        }
        return response.TryGetProperty("data", out var data)
            && ConformanceFiles.IsSame(data, wanted)
            && ConformanceFiles.ErrorPlaces(response).SequenceEqual(ConformanceFiles.ErrorPlaces(expected));
    }

    private static async Task<OperationResult> ExecuteAsync(JsonElement @case)
    {
        var schema = SchemaBuilder.FromSdl(@case.GetProperty("sdl").GetString()!);
        if (@case.Member("sdlParts") is { } parts)
        {
            foreach (var extension in parts.EnumerateArray().Skip(1))
            {
                schema = SchemaBuilder.Extend(schema, Parser.ParseDocument(extension.GetString()!));
            }
        }

        using var executor = new RequestExecutor(
            schema,
            new()
            {
                Cost = new() { EnforceLimits = false },
                ValidationOptions = ValidationOptions.Trusted,
            }
        );
        return (OperationResult)
            await executor.ExecuteAsync(
                new OperationRequest
                {
                    Document = Encoding.UTF8.GetBytes(@case.GetProperty("document").GetString()!),
                    Variables = @case.Member("variables") ?? default,
                    OperationName = @case.Member("operationName")?.GetString(),
                    RootValue = @case.Member("rootValue"),
                    Services = TestRun.NoServices,
                },
                TestContext.Current.CancellationToken
            );
    }
}
