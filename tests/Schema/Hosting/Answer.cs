using System.Text.Json;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>A response as a client reads it.</summary>
public sealed class Answer
{
    private readonly JsonElement _root;
    private readonly IReadOnlyList<string> _log;

    private Answer(JsonElement root, IReadOnlyList<string> log) => (_root, _log) = (root, log);

    /// <summary>The codes of the errors, in order; empty where there are none.</summary>
    public IReadOnlyList<string?> ErrorCodes =>
        [
            .. Errors.Select(static error =>
                error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null
            ),
        ];

    public IReadOnlyList<JsonElement> Errors => _root.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    /// <summary>What the response says that the operation costs by its types.</summary>
    public double TypeCost => CostOf("typeCost");

    /// <summary>What the response says that the operation costs by its fields.</summary>
    public double FieldCost => CostOf("fieldCost");

    public JsonElement Data => _root.GetProperty("data");

    /// <summary>Reads a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="log">What the server has logged, shown where a test expected no errors.</param>
    public static Answer Of(OperationResult result, IReadOnlyList<string>? log = null) => new(JsonDocument.Parse(result.ToJson()).RootElement, log ?? []);

    /// <summary>The value at a way of names and indexes below <c>data</c>: <c>users.nodes.0.name</c>.</summary>
    public JsonElement At(string path)
    {
        var value = Data;
        foreach (var step in path.Split('.'))
        {
            value = int.TryParse(step, out var index) ? value[index] : value.GetProperty(step);
        }
        return value;
    }

    /// <summary>The text at a way, null where it is null.</summary>
    public string? Text(string path) => At(path) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    /// <summary>
    /// The names of the types of the domain errors of a mutation, in order; empty where there are none. The document selects <c>__typename</c>.
    /// </summary>
    public IReadOnlyList<string> DomainErrors(string mutation) =>
        At($"{mutation}.errors") is { ValueKind: JsonValueKind.Array } errors
            ? [.. errors.EnumerateArray().Select(static error => error.GetProperty("__typename").GetString()!)]
            : [];

    /// <summary>Checks that the answer has no errors, and returns it.</summary>
    public Answer WithoutErrors()
    {
        Errors.ShouldBeEmpty($"{_root}{string.Join('\n', _log)}");
        return this;
    }

    public override string ToString() => _root.ToString();

    private double CostOf(string kind) => _root.GetProperty("extensions").GetProperty("operationCost").GetProperty(kind).GetDouble();
}
