using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Fuzzing.Generation;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>
/// The whole way of a request in the executor: no result is the server's fault, and each is JSON. An input is the digits of a schema and of a format of
/// incremental delivery, the document, a record separator, and the variables as JSON.
/// </summary>
internal sealed class ExecutorTarget : FuzzTarget
{
    private const byte Separator = 0x1E;

    private static readonly JsonDocumentOptions s_jsonOptions = new() { MaxDepth = 64 };

    private readonly FuzzCorpus _corpus;
    private readonly RequestExecutor[] _executors;
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public ExecutorTarget(FuzzCorpus corpus)
    {
        _corpus = corpus;
        _executors = [.. corpus.Schemas.Select(static schema => new RequestExecutor(schema))];
    }

    public override byte[] Make(Random random)
    {
        var schema = random.Next(2);
        var (document, variables) = DocumentSource.Make(random, _corpus, _corpus.Schemas[schema]);
        var json = Encoding.UTF8.GetBytes(variables);
        if (random.Next(4) == 0)
        {
            json = InputMutator.Mutate(random, json);
        }
        return [(byte)('0' + schema), (byte)('0' + random.Next(3)), .. document, Separator, .. json];
    }

    public override async ValueTask<string?> RunAsync(byte[] input)
    {
        var separator = Array.LastIndexOf(input, Separator);
        JsonDocument variables;
        try
        {
            variables = JsonDocument.Parse(input.AsMemory(separator + 1), s_jsonOptions);
        }
        catch (JsonException)
        {
            return null;
        }

        using (variables)
        {
            var request = new OperationRequest
            {
                Document = input.AsMemory(2, separator - 2),
                Variables = variables.RootElement,
                Services = _services,
                IncrementalFormat = (IncrementalFormat)(input[1] - '0'),
            };
            var result = await _executors[input[0] - '0'].ExecuteAsync(request, CancellationToken.None);
            if (result is not ResponseStream stream)
            {
                return Check((OperationResult)result);
            }
            OperationResult? last = null;
            await foreach (var item in stream)
            {
                if (Check(item) is { } problem)
                {
                    return problem;
                }
                last = item;
            }

            return stream.IsIncremental && last?.HasNext != false ? "The last part of the response promises another one." : null;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var executor in _executors)
        {
            executor.Dispose();
        }
        await _services.DisposeAsync();
        await base.DisposeAsync();
    }

    private static string? Check(OperationResult result)
    {
        if (
            result.Kind is RequestErrorKind.Internal or RequestErrorKind.Timeout
            || result.Errors.Any(static error => error.Message == "Unexpected Execution Error")
        )
        {
            return $"The result is the server's fault: {result.ToJson()}";
        }
        using var json = JsonDocument.Parse(result.ToJson(), new JsonDocumentOptions { MaxDepth = 512 });
        return result.HasNext is not null || result.Kind == RequestErrorKind.None == json.RootElement.TryGetProperty("data", out _)
            ? null
            : "The result has data although it was not executed, or none although it was.";
    }
}
