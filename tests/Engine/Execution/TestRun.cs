using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Runs documents in tests.</summary>
internal static class TestRun
{
    public static IServiceProvider NoServices { get; } = new ServiceCollection().BuildServiceProvider();

    /// <summary>The options of tests that count batches: loaders wait for slow resolvers however busy the machine is.</summary>
    public static ExecutionOptions PatientBatches { get; } = new() { MaxBatchDelay = Timeout.InfiniteTimeSpan };

    public static OperationRequest Request(
        string document,
        string? variables = null,
        string? operationName = null,
        object? rootValue = null,
        IServiceProvider? services = null
    ) =>
        new()
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
            OperationName = operationName,
            RootValue = rootValue,
            Services = services ?? NoServices,
        };

    public static async Task<OperationResult> ExecuteAsync(
        this RequestExecutor executor,
        string document,
        string? variables = null,
        object? rootValue = null
    ) => (OperationResult)await executor.ExecuteAsync(Request(document, variables, rootValue: rootValue), TestContext.Current.CancellationToken);

    /// <summary>Runs a document and returns the response as JSON text.</summary>
    public static async Task<string> JsonAsync(
        this GraphQLSchema schema,
        string document,
        string? variables = null,
        object? rootValue = null,
        ExecutionOptions? options = null
    )
    {
        using var executor = new RequestExecutor(schema, options);
        return (await executor.ExecuteAsync(document, variables, rootValue)).ToJson();
    }

    /// <summary>Returns the paths of errors as text, such as <c>a.0.b</c>.</summary>
    public static IReadOnlyList<string> Paths(this OperationResult result) =>
        [.. result.Errors.Select(static error => error.Path is null ? "" : string.Join('.', error.Path.ToList()))];
}
