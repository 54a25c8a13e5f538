using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Runs documents as a client that accepts incremental delivery.</summary>
internal static class IncrementalRun
{
    /// <summary>A schema with the directives.</summary>
    public static GraphQLSchema Schema(params FieldDefinition[] fields) =>
        SchemaAssembler.Assemble(TestFields.Object("Query", fields), directives: [BuiltInDirectives.Defer, BuiltInDirectives.Stream]);

    /// <summary>All responses, as JSON.</summary>
    public static async Task<IReadOnlyList<string>> ResponsesAsync(
        this GraphQLSchema schema,
        string document,
        IncrementalFormat format = IncrementalFormat.V02,
        string? variables = null,
        ExecutionOptions? options = null,
        IServiceProvider? services = null,
        string? onError = null
    )
    {
        using var executor = new RequestExecutor(schema, options);
        var request = TestRun.Request(document, variables, services: services) with { IncrementalFormat = format, OnError = onError };
        var result = await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
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
}
