using System.Text.Json;

namespace Qplet.GraphQL.Differential;

/// <summary>
/// Generated operations with faults, executed with <c>onError</c>. The reference implementation has an experimental directive that does what <c>NULL</c> does;
/// the result with <c>HALT</c> follows from it.
/// </summary>
public sealed class ErrorBehaviorDifferentialTests(ReferenceCases cases)
{
    [Fact]
    public Task Null_HasTheReferencesDataAndErrors() =>
        cases.AssertAgreementAsync(
            "errorBehavior",
            static async input =>
            {
                var (response, errors, expectedErrors) = await ExecuteAsync(input, "NULL");
                if (HasRightfulDifference(errors, expectedErrors))
                {
                    return null;
                }
                var isSame =
                    response.TryGetProperty("data", out var data)
                    && Responses.IsSame(data, input.Case.GetProperty("data"))
                    && Responses.Places(errors).SequenceEqual(Responses.Places(expectedErrors));
                return isSame ? null : Describe(input, response);
            }
        );

    [Fact]
    public Task Halt_HasNoDataAndOneOfTheReferencesErrors() =>
        cases.AssertAgreementAsync(
            "errorBehavior",
            static async input =>
            {
                var (response, errors, expectedErrors) = await ExecuteAsync(input, "HALT");
                if (HasRightfulDifference(errors, expectedErrors))
                {
                    return null;
                }
                var data = response.GetProperty("data");
                var isRight =
                    expectedErrors.GetArrayLength() == 0
                        ? Responses.IsSame(data, input.Case.GetProperty("data"))
                        : data.ValueKind == JsonValueKind.Null
                            && errors.GetArrayLength() == 1
                            && Responses.Places(expectedErrors).Contains(Responses.Places(errors)[0]);
                return isRight ? null : Describe(input, response);
            }
        );

    private static async Task<(JsonElement Response, JsonElement Errors, JsonElement Expected)> ExecuteAsync(CaseInput input, string onError)
    {
        var response = await Requests.ExecuteAsync(input, input.Text("document"), input.Case, onError);
        var errors = response.TryGetProperty("errors", out var found) ? found : JsonDocument.Parse("[]").RootElement;
        return (response, errors, input.Case.GetProperty("errors"));
    }

    private static bool HasRightfulDifference(JsonElement errors, JsonElement expectedErrors) =>
        errors
            .EnumerateArray()
            .Concat(expectedErrors.EnumerateArray())
            .Any(static error => RightfulDifferences.Include(error.GetProperty("message").GetString()!));

    private static string Describe(CaseInput input, JsonElement response) => $"{input.Case.GetRawText()}\nhas\n{response.GetRawText()}\nof\n{input.Sdl}";
}
