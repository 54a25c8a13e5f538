using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The operations of one request. Owns the parameters that they are created from.</summary>
internal sealed class RequestBatch : IDisposable
{
    private readonly List<RequestParameters> _requests = [];
    private readonly List<BatchItem> _items = [];
    private readonly HttpTransportOptions _options;

    private RequestBatch(HttpTransportOptions options) => _options = options;

    /// <summary>The operations, in the order of the request.</summary>
    public IReadOnlyList<BatchItem> Items => _items;

    /// <summary>Returns whether the body of a request is a list.</summary>
    public static bool IsList(ReadOnlySpan<byte> json) => json.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];

    /// <summary>Returns the operations that the query string of a request names. Null if it names none.</summary>
    /// <exception cref="MalformedRequestException">The list is not valid, or batches of operations are disabled.</exception>
    public static IReadOnlyList<string>? OperationsOf(HttpRequest request, HttpTransportOptions options)
    {
        if (!request.QueryString.HasValue || !request.Query.TryGetValue("batchOperations", out var value))
        {
            return null;
        }
        if (!options.Batching.HasFlag(AllowedBatching.OperationBatching))
        {
            throw TransportErrors.OperationBatchingDisabled();
        }
        if (value is not [{ Length: > 1 } text] || text[0] != '[' || text[^1] != ']')
        {
            throw TransportErrors.InvalidBatchOperations(value.ToString());
        }
        string[] names = text.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries);
        if (names is [""])
        {
            throw TransportErrors.EmptyBatch();
        }
        return names.Length > options.MaxBatchSize ? throw TransportErrors.BatchTooLarge(options.MaxBatchSize) : names;
    }

    /// <summary>Creates a batch from a list of requests. An invalid request in the list has its own error as the result.</summary>
    /// <exception cref="MalformedRequestException">The text is not JSON, batches of requests are disabled, or the list is empty or too long.</exception>
    public static RequestBatch OfList(ReadOnlyMemory<byte> json, HttpTransportOptions options)
    {
        if (!options.Batching.HasFlag(AllowedBatching.RequestBatching))
        {
            throw TransportErrors.RequestBatchingDisabled();
        }
        var batch = new RequestBatch(options);
        try
        {
            var texts = Split(RequestParametersReader.RequireText(json), options);
            for (var i = 0; i < texts.Count; i++)
            {
                batch.AddRequest(texts[i], i);
            }
            return batch;
        }
        catch (JsonException exception)
        {
            batch.Dispose();
            throw RequestParametersReader.InvalidJson(json.Span, options.MaxJsonDepth + 1, exception);
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Creates a batch from one request, with an item for each named operation and each set of variables. Takes ownership of the parameters.
    /// </summary>
    /// <exception cref="MalformedRequestException">The list of variables is empty, or there are too many operations in total.</exception>
    public static RequestBatch Of(RequestParameters parameters, IReadOnlyList<string>? operations, HttpTransportOptions options)
    {
        var batch = new RequestBatch(options);
        batch._requests.Add(parameters);
        try
        {
            if (operations is null)
            {
                batch.AddVariables(parameters, parameters.OperationName, request: null);
            }
            for (var i = 0; i < operations?.Count; i++)
            {
                batch.AddVariables(parameters, operations[i], i);
            }
            return batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var request in _requests)
        {
            request.Dispose();
        }
    }

    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> json, HttpTransportOptions options)
    {
        var texts = new List<ReadOnlyMemory<byte>>();
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = options.MaxJsonDepth + 1 });
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (texts.Count == options.MaxBatchSize)
            {
                throw TransportErrors.BatchTooLarge(options.MaxBatchSize);
            }
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            texts.Add(json[start..(int)reader.BytesConsumed]);
        }

        // The reader throws if anything follows the list.
        while (reader.Read()) { }

        return texts.Count > 0 ? texts : throw TransportErrors.EmptyBatch();
    }

    private void AddRequest(ReadOnlyMemory<byte> json, int request)
    {
        RequestParameters parameters;
        try
        {
            parameters = RequestParametersReader.Read(
                json,
                _options.MaxJsonDepth,
                acceptsVariableLists: _options.Batching.HasFlag(AllowedBatching.VariableBatching)
            );
        }
        catch (MalformedRequestException exception)
        {
            Add(new BatchItem(new BatchIndex(request, null), exception.Error));
            return;
        }

        _requests.Add(parameters);
        AddVariables(parameters, parameters.OperationName, request);
    }

    private void AddVariables(RequestParameters parameters, string? operation, int? request)
    {
        if (parameters.Variables.ValueKind != JsonValueKind.Array)
        {
            Add(new BatchItem(new BatchIndex(request, null), parameters, operation, parameters.Variables));
            return;
        }

        if (parameters.Variables.GetArrayLength() == 0)
        {
            throw TransportErrors.EmptyBatch();
        }
        var index = 0;
        foreach (var variables in parameters.Variables.EnumerateArray())
        {
            Add(new BatchItem(new BatchIndex(request, index++), parameters, operation, variables));
        }
    }

    private void Add(BatchItem item)
    {
        if (_items.Count == _options.MaxBatchSize)
        {
            throw TransportErrors.BatchTooLarge(_options.MaxBatchSize);
        }
        _items.Add(item);
    }
}
