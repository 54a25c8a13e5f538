using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>The metric of the operations of each client. The number of names is limited, because clients choose them.</summary>
internal sealed class UsageMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Qplet.SchemaUsage";

    private const int MaxNames = 100;
    private const string Unnamed = "(unnamed)";
    private const string Other = "(other)";

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _operations;
    private int _nameCount;

    /// <summary>Creates the metric.</summary>
    public UsageMetrics() =>
        _operations = _meter.CreateCounter<long>(
            "graphql.server.client.operations",
            "{operation}",
            "The number of executed operations of each client; a subscription counts once when it starts."
        );

    /// <summary>Counts an operation.</summary>
    /// <param name="client">The name of the client. Empty if it sends no name.</param>
    /// <param name="type">The type of the operation.</param>
    public void Add(string client, OperationType type)
    {
        if (_operations.Enabled)
        {
            _operations.Add(1, new("graphql.client.name", NameOf(client)), new("graphql.operation.type", type.Keyword));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    private string NameOf(string client)
    {
        if (client.Length == 0)
        {
            return Unnamed;
        }
        if (_names.TryGetValue(client, out var known))
        {
            return known;
        }
        return Volatile.Read(ref _nameCount) < MaxNames && Interlocked.Increment(ref _nameCount) <= MaxNames ? _names.GetOrAdd(client, client) : Other;
    }
}
