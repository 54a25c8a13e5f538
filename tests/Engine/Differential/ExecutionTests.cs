using System.Text.Json;

namespace Qplet.GraphQL.Differential;

/// <summary>Generated operations that are valid, run with values by rule, some of which are made to fail.</summary>
public sealed class ExecutionTests(ReferenceCases cases)
{
    [Fact]
    public Task Operations_GiveTheReferencesDataAndErrors() =>
        cases.AssertAgreementAsync(
            "execution",
            static async input =>
            {
                var response = await Requests.ExecuteAsync(input, input.Text("document"), input.Case);
                var expectedErrors = input.Case.GetProperty("errors");
                var foundErrors = response.TryGetProperty("errors", out var errors) ? errors : JsonDocument.Parse("[]").RootElement;
                if (
                    foundErrors
                        .EnumerateArray()
                        .Concat(expectedErrors.EnumerateArray())
                        .Any(static error => RightfulDifferences.Include(error.GetProperty("message").GetString()!))
                )
                {
                    return null;
                }
                var isSameData = input.Case.TryGetProperty("data", out var expected)
                    ? response.TryGetProperty("data", out var data) && Responses.IsSame(data, expected)
                    : !response.TryGetProperty("data", out _);
                return isSameData && Responses.Places(foundErrors).SequenceEqual(Responses.Places(expectedErrors))
                    ? null
                    : $"{input.Case.GetRawText()}\ngave\n{response.GetRawText()}\nof\n{input.Sdl}";
            }
        );
}
