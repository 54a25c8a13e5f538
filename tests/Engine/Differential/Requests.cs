using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Differential;

/// <summary>Runs operations.</summary>
internal static class Requests
{
    private static readonly ExecutionOptions s_options = new()
    {
        Cost = new() { EnforceLimits = false },
        ParserOptions = ParserOptions.Trusted,
        ValidationOptions = ValidationOptions.Trusted with { MaxIntrospectionDepth = int.MaxValue },
        MaxErrors = int.MaxValue,
        DocumentCacheCapacity = 1,
    };

    private static readonly IServiceProvider s_services = new ServiceCollection().BuildServiceProvider();

    /// <summary>
    /// Runs a document, with the operation name, variables and faults of a case where there is one, and the handling of errors that is chosen.
    /// </summary>
    public static async ValueTask<JsonElement> ExecuteAsync(CaseInput input, string document, JsonElement @case, string? onError = null)
    {
        var faults =
            @case.ValueKind == JsonValueKind.Object
                ? @case.GetProperty("faults").EnumerateObject().ToDictionary(static fault => fault.Name, static fault => fault.Value.GetString()!)
                : [];
        using var executor = new RequestExecutor(input.Schema, s_options);
        var result = await executor.ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                OperationName = @case.ValueKind == JsonValueKind.Object && @case.TryGetProperty("operationName", out var name) ? name.GetString() : null,
                Variables = @case.ValueKind == JsonValueKind.Object ? @case.GetProperty("variables") : default,
                OnError = onError,
                ContextData = new Dictionary<string, object?> { [WiredSchema.FaultsKey] = faults },
                Services = s_services,
            },
            TestContext.Current.CancellationToken
        );
        return JsonDocument.Parse(((OperationResult)result).ToJson(), new JsonDocumentOptions { MaxDepth = 512 }).RootElement;
    }
}
