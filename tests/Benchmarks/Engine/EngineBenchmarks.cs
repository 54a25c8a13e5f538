using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Benchmarks.Engine;

/// <summary>
/// The steps of a request, one by one and together, without a transport and a database. Parsed and validated is for the gateway's schema; W4 is executed on
/// data in memory.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmarks : IDisposable
{
    private static readonly ExecutionOptions s_cold = new() { DocumentCacheCapacity = 0 };

    private readonly ResponseWriter _writer = new();
    private byte[] _text = null!;
    private GraphQLSchema _gateway = null!;
    private GraphQLSchema _executed = null!;
    private DocumentNode _document = null!;
    private RequestExecutor _warmExecutor = null!;
    private RequestExecutor _coldExecutor = null!;
    private OperationRequest _request = null!;

    [Params(nameof(EngineDocuments.Introspection), nameof(EngineDocuments.W4))]
    public string Document { get; set; } = nameof(EngineDocuments.W4);

    [GlobalSetup]
    public void Prepare()
    {
        _text = Encoding.UTF8.GetBytes(EngineDocuments.All[Document]);
        _gateway = SchemaBuilder.FromSdl(File.ReadAllText(EngineBench.SchemaFile), new SdlOptions { Scalars = BuiltInScalars.All });
        _executed = Document == nameof(EngineDocuments.W4) ? EngineData.Schema() : _gateway;
        _document = Parser.ParseDocument(_text);
        _warmExecutor = new RequestExecutor(_executed);
        _coldExecutor = new RequestExecutor(_executed, s_cold);
        _request = new OperationRequest { Document = _text, Services = EmptyServices.Instance };
    }

    [Benchmark]
    public object Parse() => Parser.ParseDocument(_text);

    [Benchmark]
    public object Validate() => DocumentValidator.Validate(_gateway, _document);

    [Benchmark]
    public object Plan() =>
        new ExecutableDocument(_executed, s_cold, _document, DocumentHash.Of(_text)).GetOperation(null).GetPlan(VariableValues.Empty, IncrementalFormat.None);

    /// <summary>The request of a known document: looked up, executed and written.</summary>
    [Benchmark]
    public ValueTask<int> Execute() => RunAsync(_warmExecutor);

    /// <summary>The request of a document that was never seen.</summary>
    [Benchmark]
    public ValueTask<int> Everything() => RunAsync(_coldExecutor);

    /// <summary>The answer as JSON text.</summary>
    public async Task<string> AnswerAsync() => ((OperationResult)await _warmExecutor.ExecuteAsync(_request, CancellationToken.None)).ToJson();

    public void Dispose()
    {
        _warmExecutor?.Dispose();
        _coldExecutor?.Dispose();
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    private async ValueTask<int> RunAsync(RequestExecutor executor)
    {
        var result = (OperationResult)await executor.ExecuteAsync(_request, CancellationToken.None);
        return _writer.Write(result);
    }

    /// <summary>A buffer and its writer, used again for each response as the transports do.</summary>
    private sealed class ResponseWriter : IDisposable
    {
        private readonly MemoryStream _buffer = new();
        private readonly Utf8JsonWriter _writer;

        public ResponseWriter() => _writer = new Utf8JsonWriter(_buffer, OperationResult.WriterOptions);

        public int Write(OperationResult result)
        {
            _buffer.SetLength(0);
            _writer.Reset();
            result.WriteTo(_writer);
            _writer.Flush();
            return (int)_buffer.Length;
        }

        public void Dispose()
        {
            _writer.Dispose();
            _buffer.Dispose();
        }
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
